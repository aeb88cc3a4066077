package app.detente.storage;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.core.statement.Update;

/**
 * For statements that are put together for one filter: finds {@code :name} and nothing else. Jdbi's own parser reads a statement it does not know
 * with a whole grammar, which takes several times as long as running it.
 */
final class NamedValues implements SqlParser {
    private static final NamedValues PARSER = new NamedValues();

    private NamedValues() {}

    /** @param sql without colons other than before names, and without Jdbi's angle brackets */
    static Query query(Handle handle, String sql) {
        return plain(handle.createQuery(sql));
    }

    /** As {@link #query}. */
    static Update update(Handle handle, String sql) {
        return plain(handle.createUpdate(sql));
    }

    private static <S extends SqlStatement<S>> S plain(S statement) {
        return statement.configure(SqlStatements.class, each -> each.setSqlParser(PARSER).setTemplateEngine(TemplateEngine.NOP)
                .setUnusedBindingAllowed(true)); // a part of a filter needs a part of its values
    }

    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        ParsedSql.Builder parsed = ParsedSql.builder();
        int from = 0;
        for (int colon = sql.indexOf(':'); colon >= 0; colon = sql.indexOf(':', from)) {
            int end = colon + 1;
            while (end < sql.length() && Character.isLetterOrDigit(sql.charAt(end))) {
                end++;
            }
            parsed.append(sql.substring(from, colon)).appendNamedParameter(sql.substring(colon + 1, end));
            from = end;
        }
        return parsed.append(sql.substring(from)).build();
    }

    @Override
    public String nameParameter(String name, StatementContext context) {
        return ":" + name;
    }
}
