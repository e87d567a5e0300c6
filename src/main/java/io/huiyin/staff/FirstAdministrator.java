package io.huiyin.staff;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets somebody in where nobody is yet: an empty house gets a group and its administrator, whose password is told once. */
@Component
@ConditionalOnProperty(name = "huiyin.first-administrator", matchIfMissing = true)
class FirstAdministrator {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String LOGIN = "admin";

    private final Organisations organisations;
    private final Appointments appointments;
    private final Accounts accounts;
    private final FirstPasswords passwords;
    private final Opening opening;

    FirstAdministrator(
            Organisations organisations,
            Appointments appointments,
            Accounts accounts,
            FirstPasswords passwords,
            Opening opening) {
        this.organisations = organisations;
        this.appointments = appointments;
        this.accounts = accounts;
        this.passwords = passwords;
        this.opening = opening;
    }

    /** The words and the transaction of an opening. */
    @Component
    record Opening(MessageSource messages, TransactionTemplate transaction) {
        String word(String key) {
            return messages.getMessage(key, new Object[0], Locale.SIMPLIFIED_CHINESE);
        }
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (organisations.all().isEmpty()) {
            open();
        }
    }

    /** Another node may have been faster: its administrator stays. */
    private void open() {
        var password = passwords.next();
        var hash = passwords.hash(password);
        try {
            opening.transaction().executeWithoutResult(_ -> {
                var newcomer = new Newcomer(LOGIN, opening.word("staff.first.name"));
                var administrator = accounts.hire(newcomer, hash);
                var group = organisations.openGroup(opening.word("staff.first.group"));
                appointments.appoint(administrator.id(), Post.ADMINISTRATOR, group);
            });
            LOG.info("Nobody works here yet. First administrator: {} password {} (told this once)", LOGIN, password);
        } catch (DuplicateKeyException e) {
            LOG.info("Another node has let the first administrator in");
        }
    }
}
