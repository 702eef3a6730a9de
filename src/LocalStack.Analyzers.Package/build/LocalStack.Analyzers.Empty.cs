// Compiled where only configuration files are to be checked.
