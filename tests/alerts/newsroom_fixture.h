// A newsroom on a store in memory, and what its tests file.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "alerts/newsroom.h"
#include "tests/alerts/sketch.h"

#include <nlohmann/json.hpp>

namespace vigie::alerts {

using test::article;
using test::at;
using test::delivery;

inline const std::string clash = "Armed clash; Koro; 2025-12-26; JNIM > FAMa; killed FAMa 7 7 FAMa";
inline const std::string strike =
    "Air/drone strike; Koro; 2025-12-26; FAMa > JNIM; killed JNIM 9 9 FAMa";
inline const std::string dispatch =
    "Le convoi militaire a été attaqué vendredi matin près de la ville par des hommes armés venus "
    "à moto, selon plusieurs habitants.";

class NewsroomTest : public testing::Test {
protected:
    Newsroom open(NewsroomSettings settings = {}) {
        return Newsroom::open(*store_, std::move(settings), now_).value();
    }

    std::vector<OutboxRow> file(Newsroom& room, const std::vector<Delivery>& deliveries) {
        auto rows = room.file({std::nullopt, deliveries}, now_);
        EXPECT_TRUE(rows.has_value()) << rows.error().message();
        return rows.value_or(std::vector<OutboxRow>{});
    }

    static nlohmann::json body(const OutboxRow& row) { return nlohmann::json::parse(row.body); }

    std::unique_ptr<Store> store_ = memory_store();
    text::Instant now_ = at("2025-12-27T12:00:00Z");
};

}  // namespace vigie::alerts
