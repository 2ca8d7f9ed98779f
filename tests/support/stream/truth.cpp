#include "tests/support/stream/truth.h"

#include <array>
#include <cmath>

namespace vigie::alerts::test {
namespace {

using extractors::Status;
using Kind = extractors::SubEventType;

/// Who does what to whom, how often, and where if not everywhere.
struct Plot {
    double weight;
    Kind kind;
    const char* by;
    const char* on;
    std::array<const char*, 3> regions{};
};

constexpr std::array plots{
    Plot{24, Kind::armed_clash, "JNIM", "FAMa"},
    Plot{20, Kind::armed_clash, "ISSP", "FAMa", {"Ménaka", "Gao"}},
    Plot{20, Kind::armed_clash, "FLA", "FAMa", {"Kidal", "Tombouctou", "Taoudénit"}},
    Plot{5, Kind::armed_clash, "JNIM", "Dozo", {"Bandiagara", "Ségou", "San"}},
    Plot{5, Kind::armed_clash, "FAMa", "JNIM"},
    Plot{14, Kind::air_drone_strike, "FAMa", "JNIM"},
    Plot{4, Kind::air_drone_strike, "FAMa", "civilians"},
    Plot{14, Kind::attack, "JNIM", "civilians"},
    Plot{5, Kind::attack, "FAMa", "civilians"},
    Plot{15, Kind::attack, "ISSP", "civilians", {"Ménaka", "Gao"}},
    Plot{7, Kind::remote_explosive, "JNIM", "FAMa"},
    Plot{3, Kind::remote_explosive, "JNIM", "civilians"},
    Plot{4, Kind::abduction, "JNIM", "civilians"},
    Plot{3, Kind::looting, "JNIM", "civilians"},
    Plot{2, Kind::shelling, "JNIM", "FAMa"},
    Plot{2, Kind::arrests, "FAMa", "JNIM"},
    Plot{1, Kind::mob_violence, "civilians", "civilians"},
};

constexpr int hot_spots = 60;
constexpr double near_a_hot_spot = 0.75;
const text::Day first_day = text::Day{std::chrono::year{2025} / 1 / 1};

bool happens_in(const Plot& plot, const std::string& region) {
    if (plot.regions.front() == nullptr) return true;
    for (const char* one : plot.regions) {
        if (one != nullptr && region == one) return true;
    }
    return false;
}

/// Most attacks kill few, and a few kill many.
int how_many(Dice& dice) {
    return static_cast<int>(std::floor(std::pow(1 - dice.unit(), -0.9)));
}

std::vector<Loss> losses_of(const Happening& event, Dice& dice) {
    constexpr int most = 150;
    const auto count = [&] { return std::min(how_many(dice) + dice.between(0, 3), most); };
    if (event.kind == Kind::looting) return {};
    if (event.kind == Kind::abduction) return {{Status::abducted, event.on, count()}};
    if (event.kind == Kind::arrests) return {{Status::captured, "unspecified", count()}};
    std::vector<Loss> losses{{Status::killed, event.on, count()}};
    if (dice.chance(0.4)) losses.push_back({Status::wounded, event.on, count()});
    const bool fought = event.kind == Kind::armed_clash;
    if (fought && dice.chance(0.5)) losses.push_back({Status::killed, event.by, count()});
    return losses;
}

const Plot& plot_for(const std::string& region, Dice& dice) {
    std::vector<double> weights;
    for (const Plot& plot : plots)
        weights.push_back(happens_in(plot, region) ? plot.weight : 0);
    return plots.at(dice.weighed(weights));
}

class World {
public:
    World(const Land& land, const Truth& truth)
        : land_(land), days_(std::max(1, static_cast<int>(truth.events / truth.events_a_day))) {
        Dice dice(truth.seed, 0);
        for (int i = 0; i < hot_spots; ++i)
            hot_.push_back(any_town(dice));
    }

    [[nodiscard]] Happening anything(Dice& dice) const {
        Happening event;
        event.town = dice.chance(near_a_hot_spot)
                         ? land_.town_near(busy_spot(dice), 0, 30, Dice(dice.next()))
                         : any_town(dice);
        event.day = first_day + std::chrono::days(dice.between(0, days_ - 1));
        const Plot& plot = plot_for(land_.towns()[event.town].admin1, dice);
        event.kind = plot.kind;
        event.by = plot.by;
        event.on = plot.on;
        event.losses = losses_of(event, dice);
        return event;
    }

    /// The same camp again, the answer from the air, or the next village.
    [[nodiscard]] Happening look_alike(const Happening& model, Dice& dice) const {
        Happening event = model;
        const bool answerable = model.kind == Kind::armed_clash && model.on == "FAMa";
        switch (dice.between(answerable ? 0 : 1, 2)) {
            case 0:
                event.kind = Kind::air_drone_strike;
                std::swap(event.by, event.on);
                event.town = land_.town_near(model.town, 0, 8, Dice(dice.next()));
                event.day += std::chrono::days(dice.between(0, 1));
                break;
            case 1:
                event.day += std::chrono::days(dice.between(3, 6));
                break;
            default:
                event.town = land_.town_near(model.town, 4, 20, Dice(dice.next()));
                // A village without neighbours is struck again next week instead.
                if (event.town == model.town) event.day += std::chrono::days(7);
        }
        event.losses = losses_of(event, dice);
        return event;
    }

private:
    std::size_t any_town(Dice& dice) const { return dice.next() % land_.towns().size(); }

    /// Some fronts are much busier than others: the n-th as often as one in n.
    std::size_t busy_spot(Dice& dice) const {
        std::vector<double> weights;
        for (std::size_t i = 0; i < hot_.size(); ++i)
            weights.push_back(1.0 / static_cast<double>(i + 3));
        return hot_[dice.weighed(weights)];
    }

    const Land& land_;
    int days_;
    std::vector<std::size_t> hot_;
};

}  // namespace

std::vector<Happening> happen(const Land& land, const Truth& truth) {
    const World world(land, truth);
    std::vector<Happening> all;
    for (std::size_t i = 0; all.size() < static_cast<std::size_t>(truth.events); ++i) {
        Dice dice(truth.seed, i + 1);
        if (!all.empty() && dice.chance(truth.look_alikes)) {
            Happening event = world.look_alike(all.back(), dice);
            event.like = all.size() - 1;
            all.push_back(std::move(event));
        } else {
            all.push_back(world.anything(dice));
        }
    }
    return all;
}

}  // namespace vigie::alerts::test
