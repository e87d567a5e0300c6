package io.huiyin.message;

import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How staff want to be written to; who said nothing is written to outside the company's quiet hours. */
@Repository
public class MailWishes {
    private final JdbcClient jdbc;
    private final MailWish usual;
    private final MailSetting setting;

    MailWishes(JdbcClient jdbc, MailSetting setting, @Value("${huiyin.quiet-hours:22:00-07:00}") String quietHours) {
        this.jdbc = jdbc;
        this.setting = setting;
        this.usual = new MailWish(true, QuietHours.parse(quietHours));
    }

    /** Whether a mail server is configured at all. */
    public boolean mailConfigured() {
        return setting.configured();
    }

    public MailWish of(long staffId) {
        return jdbc.sql("select by_mail, quiet_from, quiet_until from mail_wish where staff_id = :staff")
                .param("staff", staffId)
                .query((row, at) -> new MailWish(
                        row.getBoolean("by_mail"),
                        new QuietHours(
                                row.getObject("quiet_from", LocalTime.class),
                                row.getObject("quiet_until", LocalTime.class))))
                .optional()
                .orElse(usual);
    }

    @Transactional
    public void set(long staffId, MailWish wish) {
        jdbc.sql("""
                        insert into mail_wish (staff_id, by_mail, quiet_from, quiet_until)
                        values (:staff, :byMail, :from, :until)
                        on conflict (staff_id) do update
                        set by_mail = excluded.by_mail, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until""")
                .param("staff", staffId)
                .param("byMail", wish.byMail())
                .param("from", wish.quiet().from())
                .param("until", wish.quiet().until())
                .update();
    }
}
