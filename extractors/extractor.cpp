#include "extractors/extractor.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extractors/discourse/doubts/subjects/genres.h"
#include "extractors/discourse/doubts/subjects/topic.h"
#include "extractors/discourse/doubts/validate.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/telling/anchored.h"
#include "extractors/discourse/telling/answers.h"
#include "extractors/discourse/telling/former_holders.h"
#include "extractors/discourse/telling/parted_totals.h"
#include "extractors/discourse/telling/told_twice.h"
#include "extractors/frames/examples.h"
#include "extractors/language/languages.h"
#include "extractors/lexicon/background.h"
#include "extractors/lexicon/lexicon.h"
#include "extractors/lexicon/table_mistakes.h"
#include "extractors/places/behind_day.h"
#include "extractors/places/headings.h"
#include "extractors/places/regions.h"
#include "extractors/reading/intertitles.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

struct Extractor::Tables {
    std::unique_ptr<const Lexicon> lexicon;
    std::array<RoleRules, 2> rules;  // by Language

    void extract(const Reading& reading,
                 const text::Article& article,
                 const Scope& scope,
                 Extraction& extraction) const;
};

Extractor::Extractor(std::unique_ptr<const Tables> tables) : tables_(std::move(tables)) {}

Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

namespace {

std::filesystem::path rules_of(Language language, const std::filesystem::path& config_dir) {
    return config_dir / "lexicon" / code_of(language) / "rules.tsv";
}

}  // namespace

text::Result<Extractor> Extractor::load(const std::filesystem::path& config_dir) {
    constexpr std::array both{Language::french, Language::english};
    auto rules = in_background([&] {
        return std::array{RoleRules::load(rules_of(both[0], config_dir)),
                          RoleRules::load(rules_of(both[1], config_dir))};
    });
    auto tables = std::make_unique<Tables>();
    TableMistakes mistakes;
    auto lexicon = Lexicon::load(config_dir);
    if (mistakes.note(lexicon)) tables->lexicon = *std::move(lexicon);
    auto loaded = rules.get();
    for (std::size_t i = 0; i < both.size(); ++i) {
        if (!mistakes.note(loaded[i])) continue;
        // Without its words an example fails for nothing.
        if (tables->lexicon) {
            mistakes.note(check_examples(
                *loaded[i], both[i], *tables->lexicon, rules_of(both[i], config_dir)));
        }
        tables->rules[i] = *std::move(loaded[i]);
    }
    if (auto good = mistakes.result(); !good) return tl::make_unexpected(good.error());
    return Extractor(std::move(tables));
}

namespace {

constexpr std::string_view home = "ML";  // whose regions are watched

/// The languages to read the article in, the main one first: those that its lines are plainly in;
/// as declared when none is plain.
std::vector<Language> languages_of(const Tongues& tongues, std::string_view declared) {
    std::vector<Language> all;
    const auto add = [&](std::optional<Language> language) {
        if (language && std::find(all.begin(), all.end(), *language) == all.end())
            all.push_back(*language);
    };
    if (tongues.main != nullptr) add(tongues.main->language);
    for (const Passage& passage : tongues.passages)
        add(passage.tongue->language);
    if (tongues.main == nullptr && declared.starts_with("fr")) add(Language::french);
    if (tongues.main == nullptr && declared.starts_with("en")) add(Language::english);
    return all;
}

/// What is left unread: the article, or lines of it.
void refuse_languages(const Reading& opened, const Tongues& tongues, Extraction& extraction) {
    const auto unread = [](const Tongue& tongue) { return "in " + tongue.name + ", not read"; };
    const Tongue* main = tongues.main;
    if (main != nullptr && !main->language) {
        extraction.refusals.push_back({text::Part::title, 0, 0, main->name, unread(*main)});
    }
    for (const Passage& line : tongues.passages) {
        if (line.tongue->language) continue;
        const bool title = line.begin < opened.title_size;
        const auto shift = static_cast<std::uint32_t>(title ? 0 : opened.title_size);
        extraction.refusals.push_back({title ? text::Part::title : text::Part::body,
                                       line.begin - shift,
                                       line.end - shift,
                                       opened.text.substr(line.begin, line.end - line.begin),
                                       unread(*line.tongue)});
    }
}

/// Of what open() made, for a text in more than one language.
Reading copy_of(const Reading& opened) {
    Reading copy;
    copy.text = opened.text;
    copy.title_size = opened.title_size;
    copy.tokens = opened.tokens;
    return copy;
}

/// Is there an event word? All reports begin with one, and most articles of a feed have none.
bool tells_events(const Reading& reading) {
    return !mentions_in(reading, Kind::trigger, 0, reading.tokens.size()).empty();
}

/// A text given in both languages tells its events twice.
bool retells(const Report& report, const std::vector<Report>& told) {
    return std::any_of(told.begin(), told.end(), [&](const Report& other) {
        if (type_of(report.sub_type) != type_of(other.sub_type)) return false;
        const auto here = whereabouts(report);
        const auto there = whereabouts(other);
        return here.empty() || there.empty() || here.front().name == there.front().name;
    });
}

/// "according to a source (in the town of) Sikasso": do these words lead from who speaks to a
/// place?
bool leads_from_speaker(const Reading& reading, const Statement& said, const NamedPlace& place) {
    return said.last < place.first && place.phrase <= said.last + 1 &&
           one_of(reading.word(said.last), {"in", "at", "from", "dans", "a"});
}

/// Is the place named within what names the speaker, or before it at the head of the sentence?
bool is_speakers(const Reading& reading, const Statement& said, const NamedPlace& place) {
    if (said.inherited) return false;
    // "an officer in Sévaré said": of whose army he is
    static const WordSet ranks(
        "officer officers official officials commander spokesman source lieutenant captain colonel "
        "officier officiers responsable commandant");
    const std::uint32_t before_it = std::min(place.phrase, place.first);
    if (said.party != nullptr)
        return before_it >= 2 && ranks.contains(reading.word(before_it - 2)) &&
               (leads_from_speaker(reading, said, place) ||
                (said.first < place.first && place.last <= said.last));
    // "A Bamako, le ministre a confirmé"
    const std::size_t sentence = reading.sentence_of(place.first);
    const bool opens = place.first <= reading.sentences[sentence].first + 1;
    const bool before = opens && place.last < said.first && said.first - place.last <= 2;
    const bool district = place.use == Use::container;
    // "selon le maire de la commune de Ber": the title alone may end what names the speaker
    const bool of_speaker =
        said.first < place.phrase && place.phrase <= said.last && place.first <= said.last + 1;
    return (before && !district) || of_speaker || leads_from_speaker(reading, said, place) ||
           (said.first < place.first && place.last <= said.last);
}

/// « ..., a déclaré Moussa Diarra lundi à (Bamako) »: an inverted verb of saying, and the name of
/// one whom no table knows, before the place.
bool is_where_spoken(const Reading& reading, const NamedPlace& place, std::uint32_t start) {
    constexpr std::uint32_t longest = 6;  // tokens of a person's name
    std::uint32_t at = std::min(place.phrase, place.first);
    if (at > start && one_of(reading.word(at - 1), {"a", "au", "depuis", "in", "from"})) --at;
    at = before_days(reading, at, start);
    const std::uint32_t behind = at;
    const auto names = [&](std::uint32_t token) {
        return reading.token(token).capital ||
               one_of(reading.word(token), {"ag", "ould", "de", "dit", "-"});
    };
    while (at > start && behind - at < longest && names(at - 1))
        --at;
    const auto said = mentions_in(reading, Kind::speech, start, at);
    if (said.empty() || said.back()->last != at) return false;
    std::uint32_t verb = said.back()->first;
    while (verb > start && one_of(reading.word(verb - 1), {"a", "ont", "avait", "t", "il", "-"}))
        --verb;
    return verb > start && one_of(reading.word(verb - 1), {",", "\"", "»", "”", "''"});
}

/// « Aucun communiqué n'a été publié à (Niamey) sur cette attaque », "a statement issued in
/// (Bamako)"
bool is_where_published(const Reading& reading, const NamedPlace& place, std::uint32_t start) {
    static const WordSet published(
        "publie publiee publies publiees diffuse diffusee diffuses public publique rendu rendue "
        "signe signee parvenu parvenue issued published released signed");
    static const WordSet papers(
        "communique communiques declaration declarations bulletin rapport note article message "
        "statement statements communiques report document");
    std::uint32_t at = std::min(place.phrase, place.first);
    if (at > start && one_of(reading.word(at - 1), {"a", "au", "in"})) --at;
    at = before_days(reading, at, start);
    if (at == start || !published.contains(reading.word(at - 1))) return false;
    return has_word(reading, start, at, papers);
}

/// "a witness in the town of Banibangou said": where a speaker is, nothing happened unless no other
/// place is named.
void leave_to_speakers(const std::vector<std::vector<Statement>>& statements,
                       const Reading& reading,
                       std::vector<NamedPlace>& places) {
    for (NamedPlace& place : places) {
        const bool named = place.use == Use::event || place.use == Use::bare;
        const bool district = place.use == Use::container && place.precision == 2;
        if (place.heads || !(named || district)) continue;
        const std::size_t sentence = reading.sentence_of(place.first);
        const auto& said = statements[sentence];
        const bool spoken = std::any_of(said.begin(), said.end(), [&](const Statement& statement) {
            return is_speakers(reading, statement, place);
        });
        const std::uint32_t start = reading.sentences[sentence].first;
        if (spoken || is_where_spoken(reading, place, start) ||
            is_where_published(reading, place, start))
            place.use = Use::linked;
    }
}

/// What is opened once is read in each language; the last one has it for itself.
Reading page_for(Reading& opened, bool last) {
    return last ? std::move(opened) : copy_of(opened);
}

}  // namespace

Extraction Extractor::extract(const text::Article& article, const Scope& scope) const {
    Extraction extraction;
    const Lexicon& lexicon = *tables_->lexicon;
    Reading opened = open(article, lexicon);
    const Tongues tongues = lexicon.languages().of(opened.tokens);
    const auto languages = languages_of(tongues, article.language);
    refuse_languages(opened, tongues, extraction);
    if (tongues.main != nullptr) extraction.language = tongues.main->code;
    if (languages.empty()) {
        if (tongues.main == nullptr) {
            extraction.refusals.push_back(
                {text::Part::title, 0, 0, {}, "neither French nor English"});
        }
        return extraction;
    }
    if (tongues.main == nullptr) extraction.language = code_of(languages.front());
    for (const Language language : languages) {
        Reading page = page_for(opened, language == languages.back());
        Reading reading = read_in(language, tongues, std::move(page), lexicon);
        add_regions(reading, lexicon, home, extraction.regions);
        const bool told = tells_events(reading);
        if (told) {
            reading = with_figures(std::move(reading), lexicon);
            drop_intertitles(reading);
        }
        auto reason = other_subject(reading, lexicon);
        if (!reason && is_of_genre_without_news(reading, lexicon))
            reason = "an opinion, portrait or review";
        if (reason) {
            extraction.refusals.push_back(refusal(reading, 0, 0, *reason));
        } else if (told) {
            tables_->extract(reading, article, scope, extraction);
        }
    }
    return extraction;
}

namespace {

void note_regions(const Report& report, Extraction& extraction) {
    for (const Place& place : report.places) {
        if (place.country == home && !place.admin1.empty()) extraction.regions.insert(place.admin1);
    }
}

}  // namespace

/// Adds what the reading tells to what was told before.
void Extractor::Tables::extract(const Reading& reading,
                                const text::Article& article,
                                const Scope& scope,
                                Extraction& extraction) const {
    const auto published =
        article.published ? std::optional(text::day_of(*article.published)) : std::nullopt;
    std::vector<NamedPlace> places = locate(reading, *lexicon);
    std::vector<int> headings = heading_places(places, reading);
    auto statements = attribute(reading, *lexicon);
    leave_to_speakers(statements, reading, places);
    Scene scene{reading,
                *lexicon,
                rules[static_cast<std::size_t>(reading.language)],
                std::move(places),
                std::move(headings),
                std::move(statements),
                Timeline(reading, *lexicon, published),
                published};
    const std::vector<Report> other = extraction.reports;  // in the article's main language
    std::vector<Telling> told;
    std::vector<Draft> drafts = join(scene, extraction.refusals);
    std::vector<Report> reports = finish_all(drafts, scene);
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        Draft& draft = drafts[i];
        Report& report = reports[i];
        auto reason = why_invalid(report, draft, scene, scope);
        if (!reason && retells(report, other)) reason = "told in the article's other language";
        if (reason) {
            extraction.refusals.push_back(
                refusal(reading, draft.words.front().first, draft.words.front().last, *reason));
            continue;
        }
        add_telling(scene, told, {std::move(draft), std::move(report)});
    }
    name_former_holders(told);
    fold_answers(scene, told);
    explain_dead_of_days(scene, told);
    drop_parted_totals(scene, told);
    const bool news = tells_news(scene, told);
    for (Telling& event : told) {
        // with the place and day that another telling lent it
        auto reason = why_invalid(event.report, event.draft, scene, scope);
        if (!reason && !news) reason = "nothing in the article has a day of its own";
        if (reason) {
            const Candidate& word = event.draft.words.front();
            extraction.refusals.push_back(refusal(reading, word.first, word.last, *reason));
            continue;
        }
        note_regions(event.report, extraction);
        extraction.reports.push_back(std::move(event.report));
    }
}

std::vector<std::string> Extractor::regions() const {
    return regions_of(tables_->lexicon->gazetteer(), home);
}

const std::string& Extractor::lexicon_hash() const {
    return tables_->lexicon->hash();
}

}  // namespace vigie::extractors
