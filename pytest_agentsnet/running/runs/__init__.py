"""Run directories: which is taken, what is in it, how far it has come, how several become one."""
