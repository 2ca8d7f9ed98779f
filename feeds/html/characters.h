// The names of HTML 4.01 (section 24) for characters, and XML's "apos": those that feeds write.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace vigie::feeds::html {

struct Character {
    std::string_view name;
    std::string_view utf8;
};

// In the order of their names.
inline constexpr std::array characters{
    Character{"AElig", "Æ"},       Character{"Aacute", "Á"},    Character{"Acirc", "Â"},
    Character{"Agrave", "À"},      Character{"Alpha", "Α"},     Character{"Aring", "Å"},
    Character{"Atilde", "Ã"},      Character{"Auml", "Ä"},      Character{"Beta", "Β"},
    Character{"Ccedil", "Ç"},      Character{"Chi", "Χ"},       Character{"Dagger", "‡"},
    Character{"Delta", "Δ"},       Character{"ETH", "Ð"},       Character{"Eacute", "É"},
    Character{"Ecirc", "Ê"},       Character{"Egrave", "È"},    Character{"Epsilon", "Ε"},
    Character{"Eta", "Η"},         Character{"Euml", "Ë"},      Character{"Gamma", "Γ"},
    Character{"Iacute", "Í"},      Character{"Icirc", "Î"},     Character{"Igrave", "Ì"},
    Character{"Iota", "Ι"},        Character{"Iuml", "Ï"},      Character{"Kappa", "Κ"},
    Character{"Lambda", "Λ"},      Character{"Mu", "Μ"},        Character{"Ntilde", "Ñ"},
    Character{"Nu", "Ν"},          Character{"OElig", "Œ"},     Character{"Oacute", "Ó"},
    Character{"Ocirc", "Ô"},       Character{"Ograve", "Ò"},    Character{"Omega", "Ω"},
    Character{"Omicron", "Ο"},     Character{"Oslash", "Ø"},    Character{"Otilde", "Õ"},
    Character{"Ouml", "Ö"},        Character{"Phi", "Φ"},       Character{"Pi", "Π"},
    Character{"Prime", "″"},       Character{"Psi", "Ψ"},       Character{"Rho", "Ρ"},
    Character{"Scaron", "Š"},      Character{"Sigma", "Σ"},     Character{"THORN", "Þ"},
    Character{"Tau", "Τ"},         Character{"Theta", "Θ"},     Character{"Uacute", "Ú"},
    Character{"Ucirc", "Û"},       Character{"Ugrave", "Ù"},    Character{"Upsilon", "Υ"},
    Character{"Uuml", "Ü"},        Character{"Xi", "Ξ"},        Character{"Yacute", "Ý"},
    Character{"Yuml", "Ÿ"},        Character{"Zeta", "Ζ"},      Character{"aacute", "á"},
    Character{"acirc", "â"},       Character{"acute", "´"},     Character{"aelig", "æ"},
    Character{"agrave", "à"},      Character{"alefsym", "ℵ"},   Character{"alpha", "α"},
    Character{"amp", "&"},         Character{"and", "∧"},       Character{"ang", "∠"},
    Character{"apos", "'"},        Character{"aring", "å"},     Character{"asymp", "≈"},
    Character{"atilde", "ã"},      Character{"auml", "ä"},      Character{"bdquo", "„"},
    Character{"beta", "β"},        Character{"brvbar", "¦"},    Character{"bull", "•"},
    Character{"cap", "∩"},         Character{"ccedil", "ç"},    Character{"cedil", "¸"},
    Character{"cent", "¢"},        Character{"chi", "χ"},       Character{"circ", "ˆ"},
    Character{"clubs", "♣"},       Character{"cong", "≅"},      Character{"copy", "©"},
    Character{"crarr", "↵"},       Character{"cup", "∪"},       Character{"curren", "¤"},
    Character{"dArr", "⇓"},        Character{"dagger", "†"},    Character{"darr", "↓"},
    Character{"deg", "°"},         Character{"delta", "δ"},     Character{"diams", "♦"},
    Character{"divide", "÷"},      Character{"eacute", "é"},    Character{"ecirc", "ê"},
    Character{"egrave", "è"},      Character{"empty", "∅"},     Character{"emsp", "\u2003"},
    Character{"ensp", "\u2002"},   Character{"epsilon", "ε"},   Character{"equiv", "≡"},
    Character{"eta", "η"},         Character{"eth", "ð"},       Character{"euml", "ë"},
    Character{"euro", "€"},        Character{"exist", "∃"},     Character{"fnof", "ƒ"},
    Character{"forall", "∀"},      Character{"frac12", "½"},    Character{"frac14", "¼"},
    Character{"frac34", "¾"},      Character{"frasl", "⁄"},     Character{"gamma", "γ"},
    Character{"ge", "≥"},          Character{"gt", ">"},        Character{"hArr", "⇔"},
    Character{"harr", "↔"},        Character{"hearts", "♥"},    Character{"hellip", "…"},
    Character{"iacute", "í"},      Character{"icirc", "î"},     Character{"iexcl", "¡"},
    Character{"igrave", "ì"},      Character{"image", "ℑ"},     Character{"infin", "∞"},
    Character{"int", "∫"},         Character{"iota", "ι"},      Character{"iquest", "¿"},
    Character{"isin", "∈"},        Character{"iuml", "ï"},      Character{"kappa", "κ"},
    Character{"lArr", "⇐"},        Character{"lambda", "λ"},    Character{"lang", "〈"},
    Character{"laquo", "«"},       Character{"larr", "←"},      Character{"lceil", "⌈"},
    Character{"ldquo", "“"},       Character{"le", "≤"},        Character{"lfloor", "⌊"},
    Character{"lowast", "∗"},      Character{"loz", "◊"},       Character{"lrm", "\u200E"},
    Character{"lsaquo", "‹"},      Character{"lsquo", "‘"},     Character{"lt", "<"},
    Character{"macr", "¯"},        Character{"mdash", "—"},     Character{"micro", "µ"},
    Character{"middot", "·"},      Character{"minus", "−"},     Character{"mu", "μ"},
    Character{"nabla", "∇"},       Character{"nbsp", "\u00A0"}, Character{"ndash", "–"},
    Character{"ne", "≠"},          Character{"ni", "∋"},        Character{"not", "¬"},
    Character{"notin", "∉"},       Character{"nsub", "⊄"},      Character{"ntilde", "ñ"},
    Character{"nu", "ν"},          Character{"oacute", "ó"},    Character{"ocirc", "ô"},
    Character{"oelig", "œ"},       Character{"ograve", "ò"},    Character{"oline", "\u203E"},
    Character{"omega", "ω"},       Character{"omicron", "ο"},   Character{"oplus", "⊕"},
    Character{"or", "∨"},          Character{"ordf", "ª"},      Character{"ordm", "º"},
    Character{"oslash", "ø"},      Character{"otilde", "õ"},    Character{"otimes", "⊗"},
    Character{"ouml", "ö"},        Character{"para", "¶"},      Character{"part", "∂"},
    Character{"permil", "‰"},      Character{"perp", "⊥"},      Character{"phi", "φ"},
    Character{"pi", "π"},          Character{"piv", "ϖ"},       Character{"plusmn", "±"},
    Character{"pound", "£"},       Character{"prime", "′"},     Character{"prod", "∏"},
    Character{"prop", "∝"},        Character{"psi", "ψ"},       Character{"quot", "\""},
    Character{"rArr", "⇒"},        Character{"radic", "√"},     Character{"rang", "〉"},
    Character{"raquo", "»"},       Character{"rarr", "→"},      Character{"rceil", "⌉"},
    Character{"rdquo", "”"},       Character{"real", "ℜ"},      Character{"reg", "®"},
    Character{"rfloor", "⌋"},      Character{"rho", "ρ"},       Character{"rlm", "\u200F"},
    Character{"rsaquo", "›"},      Character{"rsquo", "’"},     Character{"sbquo", "‚"},
    Character{"scaron", "š"},      Character{"sdot", "⋅"},      Character{"sect", "§"},
    Character{"shy", "\u00AD"},    Character{"sigma", "σ"},     Character{"sigmaf", "ς"},
    Character{"sim", "∼"},         Character{"spades", "♠"},    Character{"sub", "⊂"},
    Character{"sube", "⊆"},        Character{"sum", "∑"},       Character{"sup", "⊃"},
    Character{"sup1", "¹"},        Character{"sup2", "²"},      Character{"sup3", "³"},
    Character{"supe", "⊇"},        Character{"szlig", "ß"},     Character{"tau", "τ"},
    Character{"there4", "∴"},      Character{"theta", "θ"},     Character{"thetasym", "ϑ"},
    Character{"thinsp", "\u2009"}, Character{"thorn", "þ"},     Character{"tilde", "˜"},
    Character{"times", "×"},       Character{"trade", "™"},     Character{"uArr", "⇑"},
    Character{"uacute", "ú"},      Character{"uarr", "↑"},      Character{"ucirc", "û"},
    Character{"ugrave", "ù"},      Character{"uml", "¨"},       Character{"upsih", "ϒ"},
    Character{"upsilon", "υ"},     Character{"uuml", "ü"},      Character{"weierp", "℘"},
    Character{"xi", "ξ"},          Character{"yacute", "ý"},    Character{"yen", "¥"},
    Character{"yuml", "ÿ"},        Character{"zeta", "ζ"},      Character{"zwj", "\u200D"},
    Character{"zwnj", "\u200C"}};
static_assert(std::is_sorted(characters.begin(),
                             characters.end(),
                             [](const auto& a, const auto& b) { return a.name < b.name; }));

/// What "eacute" stands for, or nothing.
constexpr std::string_view character_named(std::string_view name) {
    const auto* const at = std::lower_bound(
        characters.begin(), characters.end(), name, [](const Character& row, std::string_view key) {
            return row.name < key;
        });
    return at != characters.end() && at->name == name ? at->utf8 : std::string_view{};
}

}  // namespace vigie::feeds::html
