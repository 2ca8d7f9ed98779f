#include "extractors/attribution/speakers.h"

#include <algorithm>
#include <utility>

#include "extractors/attribution/acting_group.h"
#include "extractors/attribution/bodies.h"
#include "extractors/attribution/group_before.h"
#include "extractors/attribution/ordinary_people.h"
#include "extractors/attribution/relays.h"
#include "extractors/reading/cues.h"
#include "extractors/words/determiners.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

class SpeakerReader {
public:
    SpeakerReader(const Reading& reading, const Lexicon& lexicon, const text::Sentence& sentence)
        : reading_(reading), lexicon_(lexicon), sentence_(sentence) {}

    std::vector<Speaker> run() && {
        // A name wins over words that point back: "le Groupe de soutien à l'islam" over "le
        // groupe".
        for (const Mention* mention : in_sentence(Kind::source)) {
            if (lexicon_.source(mention->index).refers == Refers::itself) add_source(*mention);
        }
        add_beside_others(Kind::actor, &SpeakerReader::add_party);
        add_beside_others(Kind::source, &SpeakerReader::add_source);
        add_beside_others(Kind::country, &SpeakerReader::add_country);
        std::sort(speakers_.begin(), speakers_.end(), [](const Speaker& a, const Speaker& b) {
            return a.first < b.first;
        });
        join_bodies(speakers_, reading_);
        for (Speaker& speaker : speakers_)
            speaker.governed = is_governed(speaker);
        return std::move(speakers_);
    }

private:
    [[nodiscard]] Mentions in_sentence(Kind kind) const {
        return mentions_in(reading_, kind, sentence_.first, sentence_.last);
    }

    /// Those that no speaker before has words in common with.
    void add_beside_others(Kind kind, void (SpeakerReader::*add_one)(const Mention&)) {
        for (const Mention* mention : in_sentence(kind)) {
            if (!overlaps(*mention)) (this->*add_one)(*mention);
        }
    }

    void add(const Mention& mention, std::string by, Manner manner) {
        Speaker speaker;
        speaker.by = std::move(by);
        speaker.manner = manner;
        speaker.first = mention.first;
        speaker.last = mention.last;
        speakers_.push_back(std::move(speaker));
    }

    /// "la Plateforme (pro-Bamako)", "pro-JNIM accounts"
    [[nodiscard]] bool is_sided_with(const Mention& mention) const {
        constexpr std::uint32_t reach = 2;
        for (std::uint32_t back = 1; back <= std::min(reach, mention.first); ++back) {
            if (one_of(reading_.word(mention.first - back), {"pro", "anti"})) return true;
        }
        return false;
    }

    /// "Bamako"; not the article of « La protection civile », which a village's name is as well
    [[nodiscard]] bool ends_with_place(const Mention& source) const {
        const auto places = mentions_in(reading_, Kind::place, source.first, source.last);
        return !places.empty() && places.back()->last == source.last;
    }

    /// "DAKAR: ", "BAMAKO (AFP)": where it was written, no government.
    [[nodiscard]] bool is_dateline(const Mention& mention) const {
        if (is_sided_with(mention)) return true;
        if (!ends_with_place(mention)) return false;
        return mention.first == sentence_.first && reading_.token(mention.first).all_capitals &&
               one_of(reading_.word(mention.last), {":", "(", "-", ",", "/"});
    }

    /// "the secretary-general (of) a truckers' union" is not the UN's
    [[nodiscard]] bool is_of_others(const Mention& source) const {
        return one_of(reading_.word(source.last - 1), {"secretary-general", "general"}) &&
               one_of(reading_.word(source.last), {"of", "du", "de", "des", "d'"});
    }

    /// "(AFP)" behind a text, "relayés par (son canal)": no press that says so.
    [[nodiscard]] bool is_no_press(const Mention& outlet) const {
        const bool own = outlet.first > sentence_.first &&
                         one_of(reading_.word(outlet.first - 1),
                                {"son", "sa", "ses", "leur", "leurs", "its", "their"});
        return own || is_credit(reading_, outlet) || is_relay(reading_, sentence_, outlet);
    }

    /// "an official (from Bankass)", "officials (in the Koundou district)": of that town, and not
    /// of the state.
    [[nodiscard]] bool is_official_of_town(const Mention& source) const {
        constexpr std::uint32_t reach = 5;  // "in the nearby Koundou (district)"
        static const WordSet officials("official officials responsable responsables");
        static const WordSet districts(
            "district town village commune municipality locality cercle");
        if (!officials.contains(reading_.word(source.last - 1)) ||
            !one_of(reading_.word(source.last), {"from", "in", "de", "d'"}))
            return false;
        const std::uint32_t end = std::min(source.last + reach, sentence_.last);
        if (has_word(reading_, source.last, end, districts)) return true;
        const auto places = mentions_in(reading_, Kind::place, source.last + 1, end);
        return !places.empty() && places.front()->first == source.last + 1 &&
               !names_capital(*places.front());
    }

    [[nodiscard]] bool names_capital(const Mention& name) const {
        const Gazetteer& gazetteer = lexicon_.gazetteer();
        const auto& bearers = gazetteer.names()[name.index].places;
        return std::any_of(bearers.begin(), bearers.end(), [&](std::uint32_t bearer) {
            const PlaceKind kind = gazetteer.place(bearer).kind;
            return kind == PlaceKind::capital || kind == PlaceKind::region;
        });
    }

    [[nodiscard]] std::string kind_of(const Source& source, const Mention& mention) const {
        if (!source.authority) return source.by;
        return is_official_of_town(mention) ? "local official" : "authority";
    }

    void add_source(const Mention& mention) {
        const Source& source = lexicon_.source(mention.index);
        if (source.by == "family" && is_close_to_group(reading_, lexicon_, mention))
            return add(mention, {}, Manner::named);
        const bool nobody = source.by == "media"
                                ? is_no_press(mention)
                                : is_dateline(mention) || names_no_state(reading_, source, mention);
        if (nobody || is_of_others(mention)) return;
        switch (source.refers) {
            case Refers::itself:
                add(mention, kind_of(source, mention), manner_of(mention));
                add_second_kind(speakers_.back());
                break;
            case Refers::speaker:
                add(mention, {}, Manner::back);
                break;
            case Refers::group:
                if (!is_named_behind(mention)) add(mention, {}, Manner::group);
                break;
        }
    }

    /// "un cadre du groupe armé MSA"
    [[nodiscard]] bool is_named_behind(const Mention& group) const {
        constexpr std::uint32_t reach = 2;
        const auto names = mentions_in(
            reading_, Kind::actor, group.last, std::min(group.last + reach, sentence_.last));
        return !names.empty() && lexicon_.party(names.front()->index).kind == PartyKind::name;
    }

    /// "Bamako dément": a capital stands for its government only right beside the verb; farther off
    /// it is where the article was written.
    [[nodiscard]] Manner manner_of(const Mention& source) const {
        // "Senegal said": a state is named as its capital is
        const auto state = mentions_in(reading_, Kind::country, source.last - 1, source.last);
        return !state.empty() || ends_with_place(source) ? Manner::people : Manner::named;
    }

    /// "sources sécuritaires et locales", "hospital and security sources": two kinds at once.
    void add_second_kind(Speaker& speaker) const {
        const bool french = reading_.language == Language::french;
        const bool room =
            french ? speaker.last + 1 < sentence_.last : speaker.first >= sentence_.first + 2;
        if (!room) return;
        const std::uint32_t glue = french ? speaker.last : speaker.first - 1;
        if (reading_.word(glue) != (french ? "et" : "and")) return;
        const std::string one(reading_.word(french ? speaker.last - 2 : speaker.first - 2));
        const std::string other(reading_.word(french ? speaker.last + 1 : speaker.last - 1));
        const Source* second = lexicon_.plural_source(one + " " + other);
        if (second == nullptr || second->by == speaker.by) return;
        speaker.also = second->by;
        if (french) {
            speaker.last += 2;
        } else {  // the text names the other first
            speaker.first -= 2;
            std::swap(speaker.by, speaker.also);
        }
    }

    void add_country(const Mention& mention) {
        if (tells_itself(reading_, lexicon_, mention))
            add(mention, "authority", Manner::people);
        else if (speaks_abroad(reading_, lexicon_, mention))
            add(mention, "foreign government", Manner::people);
    }

    void add_party(const Mention& mention) {
        const Party& party = lexicon_.party(mention.index);
        if (party.kind == PartyKind::unit) return;
        if (party.klass == PartyClass::civilians) {
            if (!describes_sources(mention.first) && !is_of_thing(mention))
                add(mention, "residents", Manner::people);
            return;
        }
        if (party.name == unknown_group) {
            if (is_definite(mention.first)) add(mention, {}, Manner::group);
            return;
        }
        if (is_only_spoken_of(mention, party)) return;
        if (party.name == "communal militia" && is_definite(mention.first) &&
            group_before(reading_, lexicon_, mention.first) != nullptr) {
            add(mention, {}, Manner::group);
            return;
        }
        const bool own_forces = party.klass == PartyClass::state && party.generic;
        add(mention, own_forces ? "authority" : party.name, Manner::named);
        if (!own_forces) speakers_.back().party = &party;
        speakers_.back().common = party.kind == PartyKind::noun;
    }

    /// "killed soldiers and mercenaries": people of a force, who do not speak for it.
    [[nodiscard]] bool is_only_spoken_of(const Mention& mention, const Party& party) const {
        if (party.kind != PartyKind::noun)
            return reading_.word(mention.last) == "supporters" || is_sided_with(mention);
        if (party.klass == PartyClass::state) return !is_institution(mention);
        return party.klass == PartyClass::external && !is_definite(mention.first);
    }

    /// "différentes sources locales, sécuritaires et civiles": no civilians speak.
    [[nodiscard]] bool describes_sources(std::uint32_t token) const {
        constexpr std::uint32_t reach = 5;
        for (std::uint32_t at = token; at > sentence_.first && token - at < reach; --at) {
            if (one_of(reading_.word(at - 1), {"sources", "source"})) return true;
        }
        return false;
    }

    /// « le maire de la ville voisine », "a crowd that accused them": no neighbour and no witness.
    [[nodiscard]] bool is_of_thing(const Mention& actor) const {
        static const WordSet crowds(
            "crowd crowds mob demonstrators protesters foule manifestants partisans supporters");
        static const WordSet places(
            "ville localite commune village pays region cercle zone villages localites communes");
        const text::Word word = reading_.word(actor.first);
        if (crowds.contains(word)) return true;
        return word.starts_with("voisin") && actor.first > sentence_.first &&
               places.contains(reading_.word(actor.first - 1));
    }

    /// "le groupe jihadiste", "the militants": known from before; "des jihadistes" are not.
    [[nodiscard]] bool is_definite(std::uint32_t token) const {
        return token > sentence_.first && definite_words().contains(reading_.word(token - 1));
    }

    /// "l'armée", "the military" speak; "des soldats" are spoken of.
    [[nodiscard]] bool is_institution(const Mention& actor) const {
        static const WordSet words(
            "armee army forces military gendarmerie police garde guard commandement");
        return has_word(reading_, actor.first, actor.last, words);
    }

    [[nodiscard]] bool overlaps(const Mention& mention) const {
        return std::any_of(speakers_.begin(), speakers_.end(), [&](const Speaker& speaker) {
            return mention.first < speaker.last && speaker.first < mention.last;
        });
    }

    [[nodiscard]] bool is_mouthpiece(std::uint32_t from, std::uint32_t to) const {
        // « des comptes (proches) du JNIM »: those who side with it do not speak for it
        static const WordSet near("proche proches favorable favorables close sympathetic");
        from = std::max(from, sentence_.first);
        return has_cue(reading_, Cue::mouthpiece, from, to) && !has_word(reading_, from, to, near);
    }

    /// "des" is an article where nothing stands before it that it could hang on.
    [[nodiscard]] bool is_article(std::uint32_t des) const {
        if (des == sentence_.first || !is_word(reading_.tokens, des - 1)) return true;
        static const WordSet openers(
            "que qu' et ou mais selon apres comme dont si quand lorsque lundi mardi mercredi jeudi "
            "vendredi samedi dimanche");
        if (openers.contains(reading_.word(des - 1))) return true;
        // « ont indiqué à l'AFP (des) habitants »
        const auto told = mentions_in(reading_, Kind::source, sentence_.first, des);
        const bool listener = !told.empty() && told.back()->last == des &&
                              lexicon_.source(told.back()->index).by == "media";
        if (listener && !mentions_in(reading_, Kind::speech, sentence_.first, des).empty())
            return true;
        const auto speeches = mentions_in(
            reading_, Kind::speech, std::max(sentence_.first, des > 4 ? des - 4 : 0), des);
        return !speeches.empty() && speeches.back()->last == des;
    }

    /// Does the word at `token` make what follows hang on what stands before?
    [[nodiscard]] bool is_preposition(std::uint32_t token) const {
        static const WordSet french(
            "de d' du au aux par contre avec sur dans pour entre vers chez parmi sans envers en devant");
        static const WordSet english(
            "of to by against with on in for from between among without into at near over");
        const text::Word word = reading_.word(token);
        if (reading_.language == Language::english) return english.contains(word);
        if (word == "des") return !is_article(token);
        if (word == "a") return reading_.original(token, token + 1) != "a";
        return french.contains(word);
    }

    /// « le président de l'association (des éleveurs) »: the association's, which speaks for them
    [[nodiscard]] bool belongs_to_source(const Speaker& speaker, std::uint32_t of) const {
        return std::any_of(speakers_.begin(), speakers_.end(), [&](const Speaker& other) {
            return &other != &speaker && other.last == of && other.by == "association";
        });
    }

    [[nodiscard]] bool is_governed(const Speaker& speaker) const {
        constexpr std::uint32_t title = 4;  // "porte-parole militaire du FLA"
        const bool owner = reading_.language == Language::english &&
                           one_of(reading_.word(speaker.last), {"'s", "s'"});
        if (owner && !is_mouthpiece(speaker.last, speaker.last + title + 1)) return true;
        // « la mémoire (des victimes), présente »: "des" belongs to the words that name them
        const bool held = reading_.word(speaker.first) == "des" && !is_article(speaker.first);
        const std::uint32_t start =
            before_determiners(reading_, sentence_, speaker.first) + (held ? 1 : 0);
        if (start == sentence_.first || !is_preposition(start - 1)) return false;
        const std::uint32_t before = start - 1;
        // « De nombreuses sources locales dénoncent »: the subject; so is "with JNIM (claiming)"
        const bool many = before == sentence_.first && reading_.word(before) == "de" &&
                          one_of(reading_.word(start), {"nombreuses", "nombreux", "multiples"});
        const auto says = mentions_in(reading_, Kind::speech, speaker.last, speaker.last + 1);
        if (many || (!says.empty() && one_of(reading_.word(before), {"avec", "with"})))
            return false;
        const bool through =
            one_of(reading_.word(before), {"de", "d'", "du", "des", "of", "for", "from", "by"});
        return !through || belongs_to_source(speaker, before) ||
               !is_mouthpiece(before > title ? before - title : 0, before);
    }

    const Reading& reading_;
    const Lexicon& lexicon_;
    const text::Sentence& sentence_;
    std::vector<Speaker> speakers_;
};

}  // namespace

std::vector<Speaker> speakers_in(const Reading& reading,
                                 const Lexicon& lexicon,
                                 const text::Sentence& sentence) {
    return with_ordinary_people(reading, sentence, SpeakerReader(reading, lexicon, sentence).run());
}

}  // namespace vigie::extractors
