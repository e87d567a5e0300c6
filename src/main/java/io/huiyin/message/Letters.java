package io.huiyin.message;

import io.huiyin.staff.StaffMember;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Writes what was told as an e-mail in the receiver's language, and hands it to the mail server. */
@Component
class Letters {
    private static final int LONGEST_SUBJECT = 120;

    private final ObjectProvider<JavaMailSender> server;
    private final MailSetting setting;
    private final MessageTexts texts;
    private final MessageSource words;

    Letters(ObjectProvider<JavaMailSender> server, MailSetting setting, MessageTexts texts, MessageSource words) {
        this.server = server;
        this.setting = setting;
        this.texts = texts;
        this.words = words;
    }

    void send(DueMail mail, StaffMember receiver, String address) {
        JavaMailSender sender = server.getIfAvailable();
        if (sender == null) {
            throw new MailSendException("no mail server is configured");
        }
        Locale locale = receiver.locale();
        String said = texts.say(mail.key(), mail.args(), locale);
        var letter = new SimpleMailMessage();
        letter.setFrom(setting.from());
        letter.setTo(address);
        letter.setSubject(subject(mail, said, locale));
        letter.setText(words.getMessage(
                "message.mail.body",
                new Object[] {receiver.name(), said, setting.address() + "/messages/" + mail.messageId()},
                locale));
        sender.send(letter);
    }

    private String subject(DueMail mail, String said, Locale locale) {
        String shortened = said.codePointCount(0, said.length()) <= LONGEST_SUBJECT
                ? said
                : said.substring(0, said.offsetByCodePoints(0, LONGEST_SUBJECT)) + "…";
        return mail.urgency() == Urgency.URGENT
                ? words.getMessage("message.mail.urgent", new Object[] {shortened}, locale)
                : shortened;
    }
}
