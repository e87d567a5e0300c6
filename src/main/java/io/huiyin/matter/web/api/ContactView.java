package io.huiyin.matter.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.estate.Phone;
import io.huiyin.estate.PhoneUnreadable;
import io.huiyin.matter.Contact;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An entry of the customer information register as programs see it. */
@Schema(name = "Contact")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactView(
        long id,
        Contact.Channel channel,
        OffsetDateTime openedAt,
        String openedBy,
        boolean open,
        @Nullable OffsetDateTime closedAt,
        Contact.@Nullable Outcome outcome,

        @Schema(description = "The matter it led to") @Nullable
        String number,

        @Nullable String callerName,

        @Schema(description = "Masked", example = "138****5678") @Nullable
        String telephone,

        String note) {

    static ContactView of(Contact contact, ZoneId zone, @Nullable String number) {
        return new ContactView(
                contact.id(),
                contact.channel(),
                at(contact.openedAt(), zone),
                contact.openedBy(),
                contact.isOpen(),
                contact.closedAt() == null ? null : at(contact.closedAt(), zone),
                contact.outcome(),
                number,
                contact.callerName(),
                contact.telephone() == null ? null : masked(contact.telephone()),
                contact.note());
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    private static String masked(String telephone) {
        try {
            return Phone.parse(telephone).stream().map(Phone::masked).collect(Collectors.joining("/"));
        } catch (PhoneUnreadable unreadable) {
            return "****";
        }
    }

    /** A page of contacts. */
    @Schema(name = "Contacts")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            List<ContactView> contacts,

            @Schema(description = "Ask for the next page with it; absent on the last page") @Nullable
            Integer next) {}
}
