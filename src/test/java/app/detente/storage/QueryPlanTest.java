package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A queue of a million rows is read as fast as one of a hundred only while every page comes straight off an index. */
class QueryPlanTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyPageComesOffAnIndexInItsOrder(QueueView view) {
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.ingest.ingest(Forest.of(1, 60));
            for (QueueFilter filter : List.of(QueueFilter.of(view), QueueFilter.of(view).withNetwork(Network.X))) {
                List<String> plan = plan(queue, filter, false);
                plan.addAll(plan(queue, filter, true));
                if (view == QueueView.MENTIONS) {
                    assertThat(plan).as("one person's mentions are few: they are found, then put in order")
                            .anyMatch(line -> line.matches("SEARCH c USING INTEGER PRIMARY KEY .*"))
                            .anyMatch(line -> line.matches("SEARCH g USING .* \\(adviser_id=\\?\\)"))
                            .noneMatch(line -> line.matches("SCAN (c|m|n|conversation|message).*|SEARCH c USING INDEX .*"));
                    continue;
                }
                assertThat(plan).as(filter.toString()).anyMatch(line -> line.matches("(SEARCH|SCAN) c USING (COVERING )?INDEX .*"))
                        .noneMatch(line -> line.matches("SCAN (c|m|conversation|message)"))
                        .noneMatch(line -> line.contains("TEMP B-TREE FOR ORDER BY"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTagOrWordsNeverMakeAPageScanTheMessages(QueueView view) {
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.ingest.ingest(Forest.of(1, 60));
            List<String> plan = plan(queue, QueueFilter.of(view).withTag(1), false);
            plan.addAll(plan(queue, QueueFilter.of(view).withWords("facture"), true));
            assertThat(plan).noneMatch(line -> line.matches("SCAN (c|m|conversation|message)"));
        }
    }

    @Test
    void theOutboxReadsIndexesOnly() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.ingest.ingest(Forest.of(1, 60));
            List<String> statements = Collections.synchronizedList(new ArrayList<>());
            queue.database.read(handle -> {
                for (String sql : List.of("SELECT key FROM outbox WHERE state = 'queued' AND not_before <= 1 ORDER BY not_before, key LIMIT 1",
                        "SELECT min(not_before) FROM outbox WHERE state = 'queued'",
                        "SELECT count(*) FROM conversation WHERE snoozed_until <= 1")) {
                    statements.addAll(explain(handle, sql));
                }
                return statements;
            });
            assertThat(statements).allMatch(line -> line.matches("(SEARCH|SCAN) .* USING COVERING INDEX .*|USE TEMP B-TREE FOR GROUP BY"));
        }
    }

    @Test
    void countingReadsCountersAndNeverAConversation() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.ingest.ingest(Forest.of(1, 60));
            assertThat(queue.database.<List<String>, RuntimeException>read(handle -> plan(handle, () -> Counters.read(handle, queue.me, queue.clock.instant()))))
                    .isNotEmpty().as("but for those due soon, which are few")
                    .noneMatch(line -> !line.startsWith("SEARCH conversation USING INDEX conversation_due") && line.matches(".*\\b(conversation|conversation_tag|message)\\b.*"));
        }
    }

    private static List<String> plan(QueueFixture queue, QueueFilter filter, boolean secondPage) {
        return queue.database.read(handle -> {
            var first = QueueQuery.page(handle, QueueFilter.of(QueueView.ALL), queue.asking(), Optional.empty(), 1).getFirst();
            return plan(handle, () -> QueueQuery.page(handle, filter, queue.asking(), secondPage ? Optional.of(first) : Optional.empty(), 50));
        });
    }

    /** The plans of everything that is asked meanwhile. */
    private static List<String> plan(Handle handle, Runnable asking) {
        List<String> run = new ArrayList<>();
        handle.getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                run.add(context.getParsedSql().getSql());
            }
        });
        asking.run();
        handle.getConfig(SqlStatements.class).setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        List<String> plan = new ArrayList<>();
        run.forEach(sql -> plan.addAll(explain(handle, sql)));
        return plan;
    }

    /** Straight through JDBC, which takes a statement whose parameters nobody binds. */
    private static List<String> explain(Handle handle, String sql) {
        List<String> plan = new ArrayList<>();
        try (Statement statement = handle.getConnection().createStatement(); ResultSet rows = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
            while (rows.next()) {
                plan.add(rows.getString("detail"));
            }
            return plan;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
