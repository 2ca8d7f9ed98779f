// Who does what to whom: role rules as RE2 patterns over tag strings (reading/chunks.h). Each rule
// names the roles that it gives by named groups (perp, target, ally); the first rule that gives a
// role wins. RE2 runs in linear time, so a rule cannot make an article expensive.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "extractors/reading/chunks.h"
#include "text/error.h"
#include "text/file.h"

namespace re2 {
class RE2;
}

namespace vigie::extractors {

/// Roles as indices into Clauses::chunks, with the rules that gave them.
struct Roles {
    std::optional<std::size_t> perpetrator;
    std::optional<std::size_t> target;
    std::optional<std::size_t> ally;
    std::string rules;  ///< "passive-agent active-object"
};

class RoleRules {
public:
    /// Loads a language's rules.tsv. A pattern that RE2 refuses is an error with file and line.
    static text::Result<RoleRules> load(const std::filesystem::path& file);

    RoleRules();
    RoleRules(RoleRules&&) noexcept;
    RoleRules& operator=(RoleRules&&) noexcept;
    RoleRules(const RoleRules&) = delete;
    RoleRules& operator=(const RoleRules&) = delete;
    ~RoleRules();

    /// The roles around the event word at chunk `focus`.
    [[nodiscard]] Roles apply(const Clauses& clauses, std::size_t focus) const;

    /// A rule's example and the roles it must give ("perp=JNIM target=FAMa"), for the load check.
    struct Example {
        std::string rule;
        std::string text;
        std::string expected;
        std::size_t line = 0;
    };

    [[nodiscard]] const std::vector<Example>& examples() const { return examples_; }

private:
    struct Rule;
    struct Filter;
    static text::Result<Rule> rule_of(const text::Row& row);
    [[nodiscard]] std::vector<int> matching(const std::string& tags) const;

    std::vector<Rule> rules_;
    std::unique_ptr<const Filter> filter_;  ///< none before load
    std::vector<Example> examples_;
};

}  // namespace vigie::extractors
