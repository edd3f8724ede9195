"""The command line, a module for each subcommand; only here are clock and environment read."""
