package io.huiyin.demo;

import io.huiyin.estate.Community;
import io.huiyin.estate.PublicPlace;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.matter.Location;
import io.huiyin.matter.Priority;
import io.huiyin.matter.Submission;
import io.huiyin.portrait.Portraits;
import io.huiyin.repair.DeskTelephones;
import io.huiyin.repair.OutsideReports;
import io.huiyin.repair.OutsideReports.Seen;
import io.huiyin.repair.PlaceStickers;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.Trade;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** What meets people from outside: stickers on every public place, a report by one of them, the desk's telephone, faces. */
@Component
class DemoPublic {
    private static final int SIDE = 320;
    private final PublicPlaces places;
    private final PlaceStickers stickers;
    private final OutsideReports reports;
    private final DeskTelephones telephones;
    private final Portraits portraits;

    DemoPublic(
            PublicPlaces places,
            PlaceStickers stickers,
            OutsideReports reports,
            DeskTelephones telephones,
            Portraits portraits) {
        this.places = places;
        this.stickers = stickers;
        this.reports = reports;
        this.telephones = telephones;
        this.portraits = portraits;
    }

    void fill(Community community, DemoStaff.Crew crew) {
        var desk = Actor.of(crew.the(Post.FRONT_DESK));
        telephones.change(community.id(), "020-8100 6200", desk);
        var all = places.of(community.id());
        stickers.give(community.id(), all.stream().map(PublicPlace::id).toList(), desk);
        all.stream()
                .filter(place -> place.name().contains("客梯"))
                .findFirst()
                .ifPresent(lift -> reported(community, lift));
        var hue = 0f;
        for (var technician : crew.all(Post.TECHNICIAN)) {
            face(technician, hue);
            hue += 0.17f;
        }
    }

    private void reported(Community community, PublicPlace lift) {
        var where = new Location(null, lift.buildingId(), lift.id(), lift.name());
        var seen = new Seen(where, "异响抖动", "上到三楼就晃，吱吱响", Trade.LIFT, Priority.REGULAR, null);
        reports.inPassing(community, seen, "路过的人", new Submission(UUID.randomUUID(), "demonstration"));
    }

    /** Nobody's face: a figure before a colour. */
    private void face(StaffMember member, float hue) {
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.getHSBColor(hue, 0.35f, 0.85f));
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setColor(Color.getHSBColor(hue, 0.6f, 0.35f));
        pen.fillOval(105, 70, 110, 120);
        pen.fillOval(40, 205, 240, 220);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        portraits.keep(member.id(), bytes.toByteArray(), member.id());
    }
}
