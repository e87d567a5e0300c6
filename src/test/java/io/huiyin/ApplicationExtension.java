package io.huiyin;

import io.huiyin.estate.internal.KeyFiles;
import io.huiyin.estate.internal.KeyRing;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Switches the one application to a fresh database before each test class, and sets its clock back. */
final class ApplicationExtension implements BeforeAllCallback {
    private static final ExtensionContext.Namespace HERE =
            ExtensionContext.Namespace.create(ApplicationExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(HERE).computeIfAbsent(TestDatabase.class, key -> switched(context), TestDatabase.class);
    }

    private static TestDatabase switched(ExtensionContext context) {
        var database = TestServer.get().copy();
        SwitchedDataSource.switchTo(database);
        var application = SpringExtension.getApplicationContext(context);
        application.getBean(MovableClock.class).reset();
        KeyRing.opened(application.getBean(KeyFiles.class), database.jdbcClient());
        application.getBean(KeyRing.class).reread();
        return database;
    }
}
