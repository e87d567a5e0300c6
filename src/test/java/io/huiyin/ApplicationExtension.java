package io.huiyin;

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
        SpringExtension.getApplicationContext(context)
                .getBean(MovableClock.class)
                .reset();
        return database;
    }
}
