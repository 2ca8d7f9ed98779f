#include "tests/support/stream/stream.h"

#include <algorithm>
#include <array>
#include <map>

#include "tests/support/stream/retell.h"
#include "text/hash.h"

namespace vigie::alerts::test {
namespace {

using std::chrono::minutes;

constexpr int a_day = 24 * 60;  // minutes

struct Outlet {
    const char* name;
    int tier;
    bool belligerent;
};

constexpr std::array outlets{
    Outlet{"Agence du Fleuve", 1, false},
    Outlet{"Radio Boucle", 1, false},
    Outlet{"Le Courrier de Bamako", 2, false},
    Outlet{"Sahel Hebdo", 2, false},
    Outlet{"Radio des Dunes", 1, false},
    Outlet{"Sahel Wire", 1, false},
    Outlet{"L'Écho du Delta", 2, false},
    Outlet{"Studio Hamdallaye", 1, false},
    Outlet{"Journal du Nord", 2, false},
    Outlet{"Bamako Matin", 2, false},
    Outlet{"Le Relais", 3, false},
    Outlet{"Mali Digest", 3, false},
};
constexpr Outlet army{"Armée, communiqués", 1, true};
constexpr Outlet group{"Groupe, communiqués", 1, true};

/// Minutes from the event to the article. Most of what is told is told within a day and a half.
int delay(Dice& dice) {
    const double way = dice.unit();
    if (way < 0.45) return dice.between(30, a_day / 2);
    if (way < 0.75) return dice.between(a_day / 2, a_day * 3 / 2);
    if (way < 0.92) return dice.between(a_day * 3 / 2, a_day * 5);
    return dice.between(a_day * 5, a_day * 21);
}

class Writers {
public:
    Writers(const Land& land, const Shape& shape) : land_(land), shape_(shape) {
        stream_.truth = happen(land, shape.truth);
        for (std::size_t i = 0; i < stream_.truth.size(); ++i) {
            Dice dice(shape.truth.seed ^ 0xA11, i);
            began_.emplace_back(stream_.truth[i].day + minutes(dice.between(0, a_day - 1)));
            fame_.push_back(dice.from(0.2, 1) * dice.from(0.2, 1));
            if (stream_.truth[i].like) likes_[*stream_.truth[i].like] = i;
        }
    }

    Stream write() && {
        const auto share = [&](double part) { return static_cast<int>(shape_.articles * part); };
        for (int i = 0; i < share(shape_.round_ups); ++i)
            write_round_up();
        for (int i = 0; i < share(shape_.claims); ++i)
            write_claim();
        const int news =
            shape_.articles - static_cast<int>(stream_.articles.size()) - share(shape_.reprints);
        for (int i = 0; i < news; ++i)
            write_news(static_cast<std::size_t>(i));
        for (int i = 0; i < share(shape_.reprints); ++i)
            write_reprint();
        std::stable_sort(
            stream_.articles.begin(), stream_.articles.end(), [](const auto& a, const auto& b) {
                return a.delivery.article.seen < b.delivery.article.seen;
            });
        return std::move(stream_);
    }

private:
    Dice dice() { return Dice(shape_.truth.seed ^ 0xB22, ++thrown_); }

    Retelling begin(const Outlet& outlet, text::Instant published, Dice& dice) const {
        Retelling made;
        text::Article& article = made.delivery.article;
        const std::string number = std::to_string(stream_.articles.size());
        article.id = text::hash_hex("article " + number).substr(0, 16);
        article.title = "Dépêche " + number;
        article.body = prose(dice);
        article.language = "fr";
        article.url = "https://outlet.example/" + number;
        article.published = published;
        article.seen = published + minutes(dice.between(1, 30));
        article.outlet = {outlet.name, outlet.name, "ML", outlet.tier, outlet.belligerent};
        made.delivery.extracted = article.seen + std::chrono::milliseconds(40);
        return made;
    }

    void tell(std::size_t event, Manner manner, Retelling& made, Dice& dice) {
        const auto after = *made.delivery.article.published - began_[event];
        const int days = static_cast<int>(std::chrono::floor<std::chrono::days>(after).count());
        made.delivery.reports.push_back(
            retell(stream_.truth[event], land_, manner, std::max(days, 0), dice));
        made.tells.push_back(event);
    }

    /// The first articles tell each event once, the others the famous ones again.
    void write_news(std::size_t number) {
        Dice dice = this->dice();
        const std::size_t event = number < stream_.truth.size() ? number : dice.weighed(fame_);
        const Happening& what = stream_.truth[event];
        const bool by_the_army = (what.by == "FAMa" || what.on == "FAMa") && dice.chance(0.08);
        Retelling made = begin(
            by_the_army ? army : dice.pick(outlets), began_[event] + minutes(delay(dice)), dice);
        tell(event, Manner::report, made, dice);
        const auto other = likes_.find(event);
        const bool known =
            other != likes_.end() && began_[other->second] < *made.delivery.article.published;
        if (known && dice.chance(shape_.both)) {
            tell(other->second, Manner::report, made, dice);
        }
        stream_.articles.push_back(std::move(made));
    }

    void write_claim() {
        Dice dice = this->dice();
        std::size_t event = dice.weighed(fame_);
        for (int tries = 0; stream_.truth[event].by == "FAMa" && tries < 20; ++tries)
            event = dice.weighed(fame_);
        const int after = dice.between(a_day, 21 * a_day);
        Retelling made = begin(group, began_[event] + minutes(after), dice);
        tell(event, Manner::claim, made, dice);
        stream_.articles.push_back(std::move(made));
    }

    void write_round_up() {
        Dice dice = this->dice();
        const std::size_t model = dice.next() % stream_.truth.size();
        const auto closes = began_[model] + minutes(dice.between(a_day, 7 * a_day));
        const auto opened = closes - minutes(7 * a_day);
        const auto wanted = static_cast<std::size_t>(dice.between(3, 6));
        Retelling made = begin(outlets.at(3), closes, dice);
        for (std::size_t event = 0; event < stream_.truth.size(); ++event) {
            if (made.tells.size() == wanted) break;
            const bool this_week = began_[event] > opened && began_[event] < closes;
            if (this_week && dice.chance(0.5)) tell(event, Manner::round_up, made, dice);
        }
        if (!made.tells.empty()) stream_.articles.push_back(std::move(made));
    }

    /// The text of another, with a credit, hours later.
    void write_reprint() {
        Dice dice = this->dice();
        const Retelling& original = dice.pick(stream_.articles);
        const text::Article& first = original.delivery.article;
        Retelling made = begin(
            dice.pick(outlets), *first.published + minutes(dice.between(20, 2 * a_day)), dice);
        if (made.delivery.article.outlet.name == first.outlet.name) {
            made.delivery.article.outlet.name = made.delivery.article.outlet.feed = "Le Relais bis";
        }
        const bool credited = dice.chance(0.5);
        made.delivery.article.body =
            first.body + (credited ? "\nAvec " + first.outlet.name + "." : "");
        made.delivery.reports = original.delivery.reports;
        made.tells = original.tells;
        stream_.articles.push_back(std::move(made));
    }

    const Land& land_;
    Shape shape_;
    Stream stream_;
    std::vector<text::Instant> began_;
    std::vector<double> fame_;
    std::map<std::size_t, std::size_t> likes_;
    std::uint64_t thrown_ = 0;
};

}  // namespace

Stream make_stream(const Land& land, const Shape& shape) {
    return Writers(land, shape).write();
}

Stream shuffled(Stream stream, std::chrono::hours most, std::uint64_t seed) {
    for (std::size_t i = 0; i < stream.articles.size(); ++i) {
        Dice dice(seed, i);
        Delivery& delivery = stream.articles[i].delivery;
        const int late = dice.between(1, static_cast<int>(minutes(most).count()));
        delivery.article.seen = *delivery.article.published + minutes(late);
        delivery.extracted = delivery.article.seen;
    }
    std::stable_sort(
        stream.articles.begin(), stream.articles.end(), [](const auto& a, const auto& b) {
            return a.delivery.article.seen < b.delivery.article.seen;
        });
    return stream;
}

std::vector<Harvest> harvests(const Stream& stream, std::size_t size) {
    std::vector<Harvest> all;
    for (const Retelling& retelling : stream.articles) {
        if (all.empty() || all.back().batch.deliveries.size() == size) all.emplace_back();
        all.back().batch.deliveries.push_back(retelling.delivery);
        all.back().now = retelling.delivery.article.seen;
    }
    return all;
}

}  // namespace vigie::alerts::test
