#pragma once
namespace vigie::extractors { class Lexicon {}; }
