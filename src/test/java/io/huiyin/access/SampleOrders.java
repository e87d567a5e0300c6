package io.huiyin.access;

import io.huiyin.MovableClock;
import io.huiyin.Sites.Site;
import io.huiyin.matter.Attached;
import io.huiyin.matter.Attachment;
import io.huiyin.matter.Attachments;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Contacts;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Priority;
import io.huiyin.matter.Timeline;
import io.huiyin.message.text.Texts;
import io.huiyin.paper.Files;
import io.huiyin.portrait.Portraits;
import io.huiyin.pricing.DefaultPrices;
import io.huiyin.pricing.PriceLists;
import io.huiyin.pricing.Publication;
import io.huiyin.repair.ChargeLine;
import io.huiyin.repair.Consent;
import io.huiyin.repair.Drawn;
import io.huiyin.repair.HouseholdLinks;
import io.huiyin.repair.RepairAct;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.Report;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two orders of a community: one in the technician's hand, with a photo and a message about it; one for whose price the customer signed. */
final class SampleOrders {
    private final RepairDesk desk;
    private final ApplicationContext beans;
    private final Site site;
    private final Map<String, String> things;

    SampleOrders(ApplicationContext beans, Site site, Map<String, String> things) {
        this.beans = beans;
        this.desk = beans.getBean(RepairDesk.class);
        this.site = site;
        this.things = things;
    }

    void put(int before) {
        for (var more = 0; more < before; more++) {
            recorded();
        }
        things.put("public", recorded(true).matter().number());
        agreed(inHand());
        var repair = inHand();
        var matter = now(repair).matter();
        things.put("repair", matter.number());
        things.put("version", String.valueOf(matter.version()));
        things.put(
                "link", beans.getBean(HouseholdLinks.class).path(matter.ref()).substring("/h/".length()));
        var technician = site.the(Post.TECHNICIAN).id();
        beans.getBean(Portraits.class).keep(technician, picture(), technician);
        var photo = beans.getBean(Attachments.class)
                .add(
                        matter.ref(),
                        Attachment.Purpose.BEFORE,
                        "tap.png",
                        picture(),
                        Actor.of(site.viewer(Post.TECHNICIAN)));
        if (photo instanceof Attached.Added(var added)) {
            things.put("photo", String.valueOf(added.id()));
        }
        things.put("message", message());
        things.put("text", text(matter));
        things.put("batch", batch(matter, "CW20261121-%04d".formatted(before + 1)));
    }

    /** What its customer is told by text. */
    private String text(Matter matter) {
        return beans.getBean(Texts.class).of(matter.communityId(), matter.id()).stream()
                .map(text -> String.valueOf(text.id()))
                .findFirst()
                .orElseThrow();
    }

    /** A batch that is being drawn up, with one entry. */
    private String batch(Matter matter, String number) {
        var jdbc = beans.getBean(JdbcClient.class);
        jdbc.sql("""
                insert into finance_batch (community_id, number, month, until, drawn_at, drawn_by)
                values (:community, :number, '2026-11-01', now(), now(), :by)""")
                .param("community", site.id())
                .param("number", number)
                .param("by", site.the(Post.FRONT_DESK).id())
                .update();
        jdbc.sql("""
                insert into finance_batch_line (community_id, batch_id, position, matter_id, round, kind, amount)
                select community_id, id, 1, :matter, 0, 'CHARGE', 5 from finance_batch where community_id = :community""").param("matter", matter.id()).param("community", site.id()).update();
        return number;
    }

    /** The customer signs for a price: the timeline points to his signature. */
    private void agreed(Repair repair) {
        var picture = beans.getBean(Files.class).keep(picture(), "image/png").hash();
        act(repair, new RepairAct.CheckItems(List.of(charged()), ""), Post.TECHNICIAN);
        act(repair, new RepairAct.Quote(), Post.TECHNICIAN);
        act(repair, new RepairAct.Agree(Consent.Way.SIGNATURE, "陈美玲", picture), Post.TECHNICIAN);
        things.put("agreed", repair.matter().number());
        var entry = beans.getBean(Timeline.class).of(repair.matter().ref()).stream()
                .filter(each -> each.facts().contains(picture))
                .findFirst()
                .orElseThrow();
        things.put("entry", String.valueOf(entry.seq()));
        things.put("fact", entry.facts().replaceAll("(?s).*\"(\\w+)\"\\s*:\\s*\"" + picture + "\".*", "$1"));
    }

    private ChargeLine charged() {
        var lists = beans.getBean(PriceLists.class);
        var now = beans.getBean(MovableClock.class).instant();
        var published = lists.publish(new Publication(site.id(), now, "first", "x", DefaultPrices.lines()));
        var item = lists.items(published.id()).getFirst();
        things.put("prices", String.valueOf(published.id()));
        things.put("item", String.valueOf(item.id()));
        return new ChargeLine(
                item.id(), item.name(), item.unit(), BigDecimal.ONE, new BigDecimal("5"), BigDecimal.ZERO, true, false);
    }

    static byte[] picture() {
        return Base64.getDecoder().decode(Drawn.signature().substring("data:image/png;base64,".length()));
    }

    private Repair inHand() {
        var repair = recorded();
        act(repair, new RepairAct.Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        act(repair, new RepairAct.Triage(Priority.REGULAR, Trade.PLUMBING, false), Post.ENGINEERING_SUPERVISOR);
        var technician = site.the(Post.TECHNICIAN);
        act(repair, new RepairAct.Dispatch(technician.id(), technician.name()), Post.ENGINEERING_SUPERVISOR);
        act(repair, new RepairAct.Accept(), Post.TECHNICIAN);
        act(repair, new RepairAct.Arrive(), Post.TECHNICIAN);
        return repair;
    }

    private Repair recorded() {
        return recorded(false);
    }

    private Repair recorded(boolean publicFacility) {
        var by = Performer.of(site.viewer(Post.FRONT_DESK), site.id());
        var now = beans.getBean(MovableClock.class).instant();
        var contact = beans.getBean(Contacts.class).open(site.id(), Contact.Channel.CALL, by.actor(), now);
        var report = new Report(
                contact.id(),
                now,
                "厨房水龙头漏水",
                "水龙头漏水",
                Trade.PLUMBING,
                Priority.REGULAR,
                null,
                false,
                null,
                "13812345678",
                null,
                publicFacility,
                true);
        return done(desk.record(
                site.community(),
                new Location(null, null, null, "3-2-1201"),
                new Customer(null, "陈美玲"),
                report,
                by,
                null));
    }

    private void act(Repair repair, RepairAct act, Post post) {
        var seen = now(repair).matter();
        done(desk.perform(
                site.community(),
                seen.number(),
                seen.version(),
                act,
                Performer.of(site.viewer(post), site.id()),
                null));
    }

    private Repair now(Repair repair) {
        return desk.find(site.community(), repair.matter().number()).orElseThrow();
    }

    private Repair done(Performed performed) {
        if (performed instanceof Performed.Done(var matter)) {
            return desk.find(site.community(), matter.number()).orElseThrow();
        }
        throw new AssertionError(performed);
    }

    /** What the technician was told of the order. */
    private String message() {
        return beans.getBean(JdbcClient.class)
                .sql("select max(id) from message where staff_id = ?")
                .param(site.the(Post.TECHNICIAN).id())
                .query(String.class)
                .single();
    }
}
