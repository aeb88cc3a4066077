package app.detente.bench;

/** One prepared statement and the values of one row. */
record Write(String sql, Object... values) {}
