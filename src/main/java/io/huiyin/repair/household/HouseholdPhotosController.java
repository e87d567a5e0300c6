package io.huiyin.repair.household;

import io.huiyin.api.ReasonWords;
import io.huiyin.matter.Attached;
import io.huiyin.matter.Attachment;
import io.huiyin.matter.Attachment.Purpose;
import io.huiyin.matter.Attachments;
import io.huiyin.portrait.Portraits;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.household.Doorstep.Sheet;
import io.huiyin.repair.household.Doorstep.Visitor;
import io.huiyin.staff.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The pictures of the household's page: it adds its own, sees those of its order alone, and the face of who comes. */
@Controller
@RequestMapping("/h/{token}")
class HouseholdPhotosController {
    private final Doorstep doorstep;
    private final Besides besides;
    private final Pictures pictures;
    private final ReasonWords words;

    HouseholdPhotosController(Doorstep doorstep, Besides besides, Pictures pictures, ReasonWords words) {
        this.doorstep = doorstep;
        this.besides = besides;
        this.pictures = pictures;
        this.words = words;
    }

    /** Where pictures are kept. */
    @Component("householdPictures")
    record Pictures(Attachments attachments, Portraits portraits) {}

    @ModelAttribute
    void discreet(HttpServletResponse response) {
        Discretion.of(response);
    }

    @PostMapping("/photos")
    ModelAndView add(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            @Nullable Principal staff,
            Locale locale) {
        var visitor = new Visitor(staff != null, locale);
        return doorstep.enter(
                "photos ", token, repair -> add(token, repair, photo == null ? List.of() : photo, visitor));
    }

    private ModelAndView add(String token, Repair repair, List<MultipartFile> photos, Visitor visitor) {
        if (visitor.staff()) {
            return refused(repair, visitor, Reason.of("repair-household.photos.staff"), HttpStatus.FORBIDDEN);
        }
        var given = photos.stream().filter(each -> !each.isEmpty()).toList();
        var reason = given.isEmpty() ? Optional.of(Reason.of("matter.attachment.none")) : keep(repair, given);
        return reason.map(why -> refused(repair, visitor, why, HttpStatus.UNPROCESSABLE_CONTENT))
                .orElseGet(() -> new ModelAndView("redirect:/h/" + token + "?done=photos"));
    }

    /** Each by itself: one that can't be read does not keep out the others. */
    private Optional<Reason> keep(Repair repair, List<MultipartFile> photos) {
        Optional<Reason> refused = Optional.empty();
        for (var photo : photos) {
            var kept = besides.mayAddPhotos(repair)
                    ? pictures.attachments()
                            .add(repair.matter().ref(), Purpose.REPORTED, name(photo), content(photo), customer(repair))
                    : new Attached.Refused(
                            Reason.of("repair-household.photos.enough", String.valueOf(Besides.MOST_PHOTOS)));
            refused = kept instanceof Attached.Refused(var why) ? Optional.of(why) : refused;
        }
        return refused;
    }

    private static Actor customer(Repair repair) {
        return Actor.customer(
                Objects.requireNonNullElse(repair.matter().customer().name(), ""));
    }

    private static String name(MultipartFile photo) {
        return Objects.requireNonNullElse(photo.getOriginalFilename(), "");
    }

    private static byte[] content(MultipartFile photo) {
        try {
            return photo.getBytes();
        } catch (IOException cutOff) {
            return new byte[0];
        }
    }

    private ModelAndView refused(Repair repair, Visitor visitor, Reason why, HttpStatus status) {
        return doorstep.page(repair, visitor, Sheet.refused(words.say(why, visitor.locale()), status));
    }

    @GetMapping("/photos/{id}")
    ResponseEntity<byte[]> photo(@PathVariable String token, @PathVariable long id) {
        return doorstep.picture(
                token,
                repair -> shown(repair, id)
                        .map(each -> picture(pictures.attachments().content(each), each.type())));
    }

    @GetMapping("/photos/{id}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable String token, @PathVariable long id) {
        return doorstep.picture(
                token,
                repair -> shown(repair, id)
                        .map(each -> picture(
                                pictures.attachments().thumbnail(each),
                                each.thumbnail() == null ? each.type() : MediaType.IMAGE_JPEG_VALUE)));
    }

    /** Of this order, and of what concerns its household; anything else does not exist. */
    private Optional<Attachment> shown(Repair repair, long id) {
        return pictures.attachments()
                .find(repair.matter().ref(), id)
                .filter(each -> Besides.SHOWN.contains(each.purpose()));
    }

    /** The face of who comes, while somebody does. */
    @GetMapping("/comer")
    ResponseEntity<byte[]> comer(@PathVariable String token) {
        return doorstep.picture(
                token,
                repair -> Optional.ofNullable(repair.order().technician().id())
                        .filter(id -> !repair.matter().ended())
                        .flatMap(pictures.portraits()::of)
                        .map(face -> picture(face, MediaType.IMAGE_JPEG_VALUE)));
    }

    private static ResponseEntity<byte[]> picture(byte[] content, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(content);
    }
}
