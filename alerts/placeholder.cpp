namespace vigie::alerts {}
