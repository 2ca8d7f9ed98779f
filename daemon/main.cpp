#include <malloc.h>

#include "daemon/cli/command_line.h"
#include "daemon/verbs/verbs.h"

int main(int argc, char** argv) {
    // A document is parsed and let go hundreds of times an hour: without this, malloc gives its
    // pages back each time and asks for them again, a tenth of a poll's work.
    mallopt(M_TRIM_THRESHOLD, 4 << 20);
    namespace verbs = vigie::daemon::verbs;
    vigie::daemon::CommandLine line;
    verbs::add_run(line);
    verbs::add_once(line);
    verbs::add_check(line);
    verbs::add_feeds(line);
    verbs::add_health(line);
    verbs::add_backup(line);
    verbs::add_subscribe(line);
    verbs::add_replay(line);
    verbs::add_keys(line);
    verbs::add_alerts(line);
    verbs::add_explain(line);
    verbs::add_parse(line);
    verbs::add_article(line);
    verbs::add_extract(line);
    verbs::add_backtest(line);
    verbs::add_evaluate(line);
    return line.run(argc, argv);
}
