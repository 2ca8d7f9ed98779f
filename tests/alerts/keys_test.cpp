// Keys, the ring of them, and the protocol by which libzmq asks about them: no socket in sight.
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "alerts/keys/curve_key.h"
#include "alerts/keys/key_ring.h"
#include "alerts/keys/zap.h"
#include "tests/alerts/sketch.h"

namespace vigie::alerts {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

// Z85 of 32 equal bytes each: no key of anybody's.
const std::string radio(40, '1');
const std::string desk(40, '2');

class KeyFiles : public testing::Test {
protected:
    fs::path write(const std::string& name, const std::string& text) const {
        std::ofstream(folder_.path() / name) << text;
        return folder_.path() / name;
    }

    test::TemporaryFolder folder_;
};

TEST_F(KeyFiles, ANewKeyPairIsWrittenForItsOwnerAloneAndReadBack) {
    const KeyPair pair = new_key_pair();
    EXPECT_TRUE(is_key(pair.open));
    EXPECT_EQ(public_of(pair.secret).value(), pair.open);
    const fs::path file = folder_.path() / "radio.secret";
    ASSERT_TRUE(write_secret(file, "radio", pair).has_value());
    EXPECT_EQ(fs::status(file).permissions(), fs::perms{0600});
    EXPECT_EQ(read_secret(file).value(), pair.secret);
}

TEST_F(KeyFiles, ASecretIsNeverWrittenOver) {
    const fs::path file = folder_.path() / "radio.secret";
    const KeyPair first = new_key_pair();
    ASSERT_TRUE(write_secret(file, "radio", first).has_value());
    const auto second = write_secret(file, "radio", new_key_pair());
    ASSERT_FALSE(second.has_value());
    EXPECT_THAT(second.error().message(), HasSubstr(file.string()));
    EXPECT_EQ(read_secret(file).value(), first.secret);
}

TEST_F(KeyFiles, ASecretThatOthersMayReadIsRefusedWithTheRemedy) {
    const fs::path file = write("radio.secret", new_key_pair().secret + "\n");
    fs::permissions(file, fs::perms{0640});
    EXPECT_THAT(read_secret(file).error().message(), HasSubstr("chmod 600"));
    fs::permissions(file, fs::perms{0400});
    EXPECT_TRUE(read_secret(file).has_value());
}

TEST_F(KeyFiles, WhatIsNoSecretIsNotRepeatedInTheError) {
    const fs::path file = write("radio.secret", "hunter2\n");
    fs::permissions(file, fs::perms{0600});
    EXPECT_EQ(read_secret(file).error().message().find("hunter2"), std::string::npos);
    EXPECT_FALSE(read_secret(folder_.path() / "none").has_value());
    EXPECT_FALSE(public_of("hunter2").has_value());
}

TEST_F(KeyFiles, EachSubscriberHasAFileAndMayHaveALastDay) {
    write("radio.pub", "# the newsroom's\n" + radio + " \n");  // a blank too many is no date
    write("desk.pub", desk + " 2026-12-31 \r\n");
    const fs::path readme = write("README", "not a key");
    const fs::path misnamed = write("radio.key", radio);
    write(".radio.pub.swp", radio);
    const KeyRing ring = KeyRing::load(folder_.path()).value();
    EXPECT_EQ(ring.size(), 2U);
    EXPECT_EQ(ring.passed_over(), (std::vector{readme, misnamed})) << "but not in silence";
    EXPECT_EQ(ring.name_of(radio), "radio");
    const auto verdict = [&](const std::string& key, const char* now) {
        return ring.judge(key, test::at(now));
    };
    EXPECT_EQ(verdict(radio, "2099-01-01T00:00:00Z"), Verdict::admitted);
    EXPECT_EQ(verdict(desk, "2026-12-31T23:59:59Z"), Verdict::admitted);
    EXPECT_EQ(verdict(desk, "2027-01-01T00:00:00Z"), Verdict::expired_key);
    EXPECT_EQ(verdict(std::string(40, '3'), "2026-01-01T00:00:00Z"), Verdict::unknown_key);
}

TEST_F(KeyFiles, OneMistakeRefusesTheSetAndEveryOneIsTold) {
    write("a.pub", radio + "\n");
    write("b.pub", "short\n");
    write("c.pub", desk + " soon\n");
    write("d.pub", radio + "\n");
    write("e.pub", "");
    write("f.pub", std::string(40, '4') + "\n" + std::string(40, '5') + "\n");
    const auto ring = KeyRing::load(folder_.path());
    ASSERT_FALSE(ring.has_value());
    const std::string told = ring.error().message();
    EXPECT_THAT(told, HasSubstr("b.pub:1:1: 'short' is no public key"));
    EXPECT_THAT(told, HasSubstr("c.pub:1:42: 'soon' is no date"));
    EXPECT_THAT(told, HasSubstr("d.pub:1:1: the key of a"));
    EXPECT_THAT(told, HasSubstr("e.pub:1:1: no key"));
    EXPECT_THAT(told, HasSubstr("f.pub:2:1: a second key"));
    EXPECT_FALSE(KeyRing::load(folder_.path() / "none").has_value());
}

TEST(KeyRingTest, AKeyIsWithdrawnWhenItIsTakenOutOrRunsOut) {
    const auto noon = test::at("2026-11-26T12:00:00Z");
    const auto tomorrow = test::at("2026-11-27T00:00:00Z");
    KeyRing both;
    both.add(radio, {"radio", std::nullopt});
    both.add(desk, {"desk", text::day_of(noon)});
    KeyRing one;
    one.add(radio, {"radio", std::nullopt});
    EXPECT_FALSE(both.withdraws(both, noon, noon));
    EXPECT_TRUE(both.withdraws(both, noon, tomorrow)) << "desk's last day is over";
    EXPECT_TRUE(one.withdraws(both, noon, noon));
    EXPECT_FALSE(both.withdraws(one, noon, noon)) << "one more disturbs nobody";
    EXPECT_FALSE(one.withdraws(both, tomorrow, tomorrow)) << "who had run out already";
}

Frames zap_request(const std::string& mechanism, const std::string& credentials) {
    return {"1.0", "7", "vigie", "127.0.0.1", "", mechanism, credentials};
}

TEST(ZapTest, AnswersByTheRing) {
    KeyRing ring;
    // Z85 counts four bytes as five digits: forty zeros are thirty-two zero bytes.
    ring.add(std::string(40, '0'), {"radio", std::nullopt});
    const auto now = test::at("2026-11-26T12:00:00Z");
    const auto known = zap_answer(zap_request("CURVE", std::string(32, '\0')), ring, now);
    EXPECT_EQ(known.verdict, Verdict::admitted);
    EXPECT_EQ(known.reply, (Frames{"1.0", "7", "200", "OK", "radio", ""}));
    const auto unknown = zap_answer(zap_request("CURVE", std::string(32, 'x')), ring, now);
    EXPECT_EQ(unknown.verdict, Verdict::unknown_key);
    EXPECT_EQ(unknown.reply, (Frames{"1.0", "7", "400", "unknown key", "", ""}));
}

TEST(ZapTest, WhatIsNoCurveIsRefusedWhateverItSays) {
    const KeyRing ring;
    const auto now = test::at("2026-11-26T12:00:00Z");
    for (const Frames& request : {zap_request("PLAIN", "radio"),
                                  zap_request("CURVE", "short"),
                                  zap_request("NULL", ""),
                                  Frames{},
                                  Frames{"1.0"}}) {
        const auto answer = zap_answer(request, ring, now);
        EXPECT_EQ(answer.verdict, Verdict::not_curve);
        EXPECT_EQ(answer.reply.at(2), "400");
    }
}

}  // namespace
}  // namespace vigie::alerts
