package io.huiyin;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a test class its database and what one needs to work with it. */
final class DatabaseExtension implements BeforeAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(DatabaseExtension.class);

    private static final Map<Class<?>, Function<Fixture, Object>> PARAMETERS = Map.of(
            DataSource.class, fixture -> fixture.database().dataSource(),
            JdbcClient.class, fixture -> fixture.database().jdbcClient(),
            TransactionTemplate.class, fixture -> fixture.database().transactionTemplate(),
            MovableClock.class, Fixture::clock,
            Clock.class, Fixture::clock);

    @Override
    public void beforeAll(ExtensionContext context) {
        fixture(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return Objects.requireNonNull(PARAMETERS.get(type)).apply(fixture(context));
    }

    private static Fixture fixture(ExtensionContext context) {
        return context.getStore(HERE)
                .computeIfAbsent(
                        Fixture.class, key -> new Fixture(TestServer.get().copy(), new MovableClock()), Fixture.class);
    }

    private record Fixture(TestDatabase database, MovableClock clock) implements AutoCloseable {
        @Override
        public void close() {
            database.close();
        }
    }
}
