// The verbs of the command line, one file each.
#pragma once

namespace vigie::daemon {
class CommandLine;
}

namespace vigie::daemon::verbs {

void add_run(CommandLine& line);
void add_once(CommandLine& line);
void add_check(CommandLine& line);
void add_parse(CommandLine& line);
void add_article(CommandLine& line);
void add_extract(CommandLine& line);
void add_backtest(CommandLine& line);
void add_evaluate(CommandLine& line);
void add_subscribe(CommandLine& line);
void add_feeds(CommandLine& line);
void add_alerts(CommandLine& line);
void add_health(CommandLine& line);
void add_explain(CommandLine& line);
void add_keys(CommandLine& line);
void add_replay(CommandLine& line);
void add_backup(CommandLine& line);

}  // namespace vigie::daemon::verbs
