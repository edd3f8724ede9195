"""The command line, one module a subcommand; the clock and the environment are read here only."""
