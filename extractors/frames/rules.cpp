#include "extractors/frames/rules.h"

#include <algorithm>
#include <array>
#include <numeric>

#include <re2/re2.h>
#include <re2/set.h>

#include "text/file.h"

namespace vigie::extractors {

using text::fail;
using text::Result;
using text::TextError;

namespace {

/// The whole match and at most three roles.
using Groups = std::array<re2::StringPiece, 4>;

/// Is the pattern no "this|that", which would begin and end in several ways?
bool is_one_choice(std::string_view pattern) {
    int depth = 0;
    bool in_class = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (c == '\\') {
            ++i;
        } else if (in_class || c == '[') {
            in_class = c != ']';
        } else if (c == '|' && depth == 0) {
            return false;
        } else {
            depth += static_cast<int>(c == '(') - static_cast<int>(c == ')');
        }
    }
    return true;
}

/// "\*[a-z]=.*": a match begins at the event word.
bool begins_with_focus(std::string_view pattern) {
    return pattern.starts_with("\\*") && is_one_choice(pattern);
}

/// ".*[SI]\*[a-z]>": a match ends with the event word's two tags.
bool ends_with_focus(std::string_view pattern) {
    const std::size_t focus = pattern.rfind("\\*");
    if (focus == std::string_view::npos || !is_one_choice(pattern)) return false;
    const std::string_view behind = pattern.substr(focus + 2);
    const std::size_t family = behind.starts_with('[') ? behind.find(']') : 0;
    if (family >= behind.size()) return false;
    const std::string_view mark = behind.substr(family + 1);
    return mark == "<" || mark == ">" || mark == "=";
}

/// Tags are ASCII: by bytes "[^;*]" is a few ranges, by UTF-8 many, and with more than 512
/// instructions a rule is run by RE2's slowest engine.
RE2::Options bytewise() {
    RE2::Options options;
    options.set_encoding(RE2::Options::EncodingLatin1);
    options.set_log_errors(false);
    return options;
}

}  // namespace

struct RoleRules::Rule {
    std::string id;
    std::unique_ptr<RE2> pattern;
    int perpetrator = -1;  // group numbers, -1 = the rule gives no such role
    int target = -1;
    int ally = -1;
    bool from_focus = false;  ///< it begins with the event word, whose place is known
    bool to_focus = false;    ///< it ends with the event word
    int groups = 0;           ///< the match and its roles

    [[nodiscard]] bool gives_what_lacks(const Roles& roles) const {
        return (perpetrator >= 0 && !roles.perpetrator) || (target >= 0 && !roles.target) ||
               (ally >= 0 && !roles.ally);
    }

    bool give(const std::string& tags,
              std::size_t focus,
              const std::vector<std::size_t>& chunk_at,
              Roles& roles) const;

    /// `focus` is where the event word's mark stands.
    [[nodiscard]] bool matches(const std::string& tags, std::size_t focus, Groups& found) const {
        constexpr std::size_t mark_and_tags = 3;
        return pattern->Match(tags,
                              from_focus ? focus : 0,
                              to_focus ? focus + mark_and_tags : tags.size(),
                              from_focus ? RE2::ANCHOR_START : RE2::UNANCHORED,
                              found.data(),
                              groups);
    }
};

/// All patterns in one automaton: it tells in one pass over the tags which rules match, and only
/// those are run for their groups.
struct RoleRules::Filter {
    RE2::Set patterns{bytewise(), RE2::UNANCHORED};
};

RoleRules::RoleRules() = default;
RoleRules::RoleRules(RoleRules&&) noexcept = default;
RoleRules& RoleRules::operator=(RoleRules&&) noexcept = default;
RoleRules::~RoleRules() = default;

Result<RoleRules::Rule> RoleRules::rule_of(const text::Row& row) {
    constexpr int most_groups = static_cast<int>(std::tuple_size_v<Groups>) - 1;
    const re2::StringPiece pattern(row.cells[1].data(), row.cells[1].size());
    Rule rule;
    rule.id = row.cells[0];
    rule.from_focus = begins_with_focus(row.cells[1]);
    rule.to_focus = ends_with_focus(row.cells[1]);
    rule.pattern = std::make_unique<RE2>(pattern, bytewise());
    const auto wrong = [&](const std::string& why) {
        return fail(TextError::malformed, "pattern '" + std::string(row.cells[1]) + "': " + why);
    };
    if (!rule.pattern->ok()) return wrong(rule.pattern->error());
    if (rule.pattern->NumberOfCapturingGroups() > most_groups)
        return wrong("more than three groups, write (?:...) for those without a role");
    rule.groups = 1 + rule.pattern->NumberOfCapturingGroups();
    for (const auto& [name, number] : rule.pattern->NamedCapturingGroups()) {
        if (name == "perp") rule.perpetrator = number;
        if (name == "target") rule.target = number;
        if (name == "ally") rule.ally = number;
    }
    return rule;
}

Result<RoleRules> RoleRules::load(const std::filesystem::path& file) {
    RoleRules rules;
    const std::string bytes = VIGIE_TRY(text::read_file(file));
    const auto keep = [&](const text::Row& row) -> Result<void> {
        rules.rules_.push_back(VIGIE_TRY(rule_of(row)));
        rules.examples_.push_back({std::string(row.cells[0]),
                                   std::string(row.cells[2]),
                                   std::string(row.cells[3]),
                                   row.line});
        return {};
    };
    const auto done = text::read_table(file, bytes, {"id", "pattern", "example", "expected"}, keep);
    if (!done) return tl::make_unexpected(done.error());
    auto filter = std::make_unique<Filter>();
    for (const Rule& rule : rules.rules_)
        filter->patterns.Add(rule.pattern->pattern(), nullptr);
    if (!filter->patterns.Compile())
        return fail(TextError::malformed, file.string() + ": the patterns are too large together");
    rules.filter_ = std::move(filter);
    return rules;
}

/// The rules that match, in the table's order; all of them when the automaton outgrew its memory.
std::vector<int> RoleRules::matching(const std::string& tags) const {
    std::vector<int> found;
    if (filter_ == nullptr) return found;
    RE2::Set::ErrorInfo error{RE2::Set::kNoError};
    if (!filter_->patterns.Match(tags, &found, &error) && error.kind != RE2::Set::kNoError) {
        found.resize(rules_.size());
        std::iota(found.begin(), found.end(), 0);
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// Gives the roles that are still open; false when the rule had nothing to give.
bool RoleRules::Rule::give(const std::string& tags,
                           std::size_t focus,
                           const std::vector<std::size_t>& chunk_at,
                           Roles& roles) const {
    Groups matched;
    if (!matches(tags, focus, matched)) return false;
    bool gave = false;
    const auto fill = [&](int group, std::optional<std::size_t>& role) {
        if (group < 0 || role) return;
        const re2::StringPiece& found = matched.at(static_cast<std::size_t>(group));
        if (found.data() == nullptr) return;
        role = chunk_at[static_cast<std::size_t>(found.data() - tags.data())];
        gave = true;
    };
    fill(perpetrator, roles.perpetrator);
    fill(target, roles.target);
    fill(ally, roles.ally);
    return gave;
}

Roles RoleRules::apply(const Clauses& clauses, std::size_t focus) const {
    std::vector<std::size_t> chunk_at;
    const std::string tags = clauses.tags(focus, chunk_at);
    const std::size_t mark = tags.find('*');
    Roles roles;
    for (const int at : matching(tags)) {
        const Rule& rule = rules_[static_cast<std::size_t>(at)];
        if (!rule.gives_what_lacks(roles) || !rule.give(tags, mark, chunk_at, roles)) continue;
        (roles.rules += roles.rules.empty() ? "" : " ") += rule.id;
    }
    return roles;
}

}  // namespace vigie::extractors
