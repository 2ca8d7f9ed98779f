#include "feeds/http/address.h"

#include <gtest/gtest.h>

namespace vigie::feeds {
namespace {

TEST(Addresses, OfThePublicWebAreReachable) {
    for (const char* address : {"9.9.9.9",
                                "41.73.96.1",
                                "172.32.0.1",
                                "192.169.0.1",
                                "2a00:1450::1",
                                "2606:4700::1111",
                                "::ffff:9.9.9.9",
                                "64:ff9b::909:909"}) {
        EXPECT_TRUE(is_public(address)) << address;
    }
}

TEST(Addresses, OfTheInsideAreRefusedInEveryDisguise) {
    for (const char* address : {"0.0.0.0",
                                "127.0.0.1",
                                "127.255.0.1",
                                "10.1.2.3",
                                "172.16.0.1",
                                "172.31.255.255",
                                "192.168.1.1",
                                "169.254.169.254",
                                "100.64.0.1",
                                "198.18.0.1",
                                "224.0.0.1",
                                "255.255.255.255",
                                "::",
                                "::1",
                                "fe80::1",
                                "fc00::1",
                                "fd12::1",
                                "ff02::1",
                                "::ffff:127.0.0.1",
                                "::ffff:10.0.0.1",
                                "::127.0.0.1",
                                "64:ff9b::7f00:1",
                                "2002:7f00:1::",
                                "2002:a00:1::",
                                "2001:0:1::",
                                "",
                                "x"}) {
        EXPECT_FALSE(is_public(address)) << address;
    }
}

}  // namespace
}  // namespace vigie::feeds
