namespace vigie::feeds {}
