#include "extractors/frames/rules.h"

#include <array>

#include <re2/re2.h>

#include "text/file.h"

namespace vigie::extractors {

using text::fail;
using text::Result;
using text::TextError;

namespace {

/// The whole match and at most three roles.
using Groups = std::array<re2::StringPiece, 4>;

}  // namespace

struct RoleRules::Rule {
    std::string id;
    std::unique_ptr<RE2> pattern;
    int perpetrator = -1;  // group numbers, -1 = the rule gives no such role
    int target = -1;
    int ally = -1;

    [[nodiscard]] bool gives_what_lacks(const Roles& roles) const {
        return (perpetrator >= 0 && !roles.perpetrator) || (target >= 0 && !roles.target) ||
               (ally >= 0 && !roles.ally);
    }

    [[nodiscard]] bool matches(const std::string& tags, Groups& groups) const {
        return pattern->Match(
            tags, 0, tags.size(), RE2::UNANCHORED, groups.data(), static_cast<int>(groups.size()));
    }
};

RoleRules::RoleRules() = default;
RoleRules::RoleRules(RoleRules&&) noexcept = default;
RoleRules& RoleRules::operator=(RoleRules&&) noexcept = default;
RoleRules::~RoleRules() = default;

Result<RoleRules> RoleRules::load(const std::filesystem::path& file) {
    RoleRules rules;
    const std::string bytes = VIGIE_TRY(text::read_file(file));
    const auto done = text::read_table(
        file,
        bytes,
        {"id", "pattern", "example", "expected"},
        [&](const text::Row& row) -> Result<void> {
            RE2::Options options;
            options.set_log_errors(false);
            Rule rule;
            rule.id = row.cells[0];
            rule.pattern = std::make_unique<RE2>(
                re2::StringPiece(row.cells[1].data(), row.cells[1].size()), options);
            constexpr int most_groups = static_cast<int>(std::tuple_size_v<Groups>) - 1;
            if (rule.pattern->ok() && rule.pattern->NumberOfCapturingGroups() > most_groups) {
                return fail(TextError::malformed,
                            "pattern '" + std::string(row.cells[1]) +
                                "': more than three groups, write (?:...) for those without role");
            }
            if (!rule.pattern->ok()) {
                return fail(
                    TextError::malformed,
                    "pattern '" + std::string(row.cells[1]) + "': " + rule.pattern->error());
            }
            for (const auto& [name, number] : rule.pattern->NamedCapturingGroups()) {
                if (name == "perp") rule.perpetrator = number;
                if (name == "target") rule.target = number;
                if (name == "ally") rule.ally = number;
            }
            rules.rules_.push_back(std::move(rule));
            rules.examples_.push_back({std::string(row.cells[0]),
                                       std::string(row.cells[2]),
                                       std::string(row.cells[3]),
                                       row.line});
            return {};
        });
    if (!done) return tl::make_unexpected(done.error());
    return rules;
}

Roles RoleRules::apply(const Clauses& clauses, std::size_t focus) const {
    std::vector<std::size_t> chunk_at;
    const std::string tags = clauses.tags(focus, chunk_at);
    Roles roles;
    for (const Rule& rule : rules_) {
        if (!rule.gives_what_lacks(roles)) continue;
        Groups groups;
        if (!rule.matches(tags, groups)) continue;
        bool gave = false;
        const auto give = [&](int group, std::optional<std::size_t>& role) {
            if (group < 0 || role) return;
            const re2::StringPiece& found = groups.at(static_cast<std::size_t>(group));
            if (found.data() == nullptr) return;
            role = chunk_at[static_cast<std::size_t>(found.data() - tags.data())];
            gave = true;
        };
        give(rule.perpetrator, roles.perpetrator);
        give(rule.target, roles.target);
        give(rule.ally, roles.ally);
        if (gave) (roles.rules += roles.rules.empty() ? "" : " ") += rule.id;
    }
    return roles;
}

}  // namespace vigie::extractors
