package io.huiyin.asset;

import io.huiyin.estate.Building;
import io.huiyin.estate.PublicPlace;
import io.huiyin.paper.PlainSheet;
import io.huiyin.paper.SheetRows;
import io.huiyin.procedure.ActIncomplete;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import io.huiyin.staff.Actor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Assets as a spreadsheet, taken out and in again: a number that is known is changed, a new one added, all or none. */
@Component
public class AssetSheets {
    private static final int MOST_ROWS = 2000;
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private final Assets assets;
    private final AssetReader reader;
    private final MessageSource words;

    AssetSheets(Assets assets, AssetReader reader, MessageSource words) {
        this.assets = assets;
        this.reader = reader;
        this.words = words;
    }

    /** What came of a sheet. */
    public sealed interface Taken {
        /** All of it was taken over. */
        record Done(int added, int changed, int same) implements Taken {}

        /** Nothing was; this is to be mended. */
        record Faults(List<RowFault> faults) implements Taken {}

        /** It is no list of assets. */
        record Useless(String problem) implements Taken {}
    }

    /** Something wrong in a row. */
    public record RowFault(int row, String field, Reason reason) {}

    /** The list in the reader's language, which is the template of the next one. */
    public byte[] write(List<Asset> list, long communityId, Locale locale) {
        var where = reader.where(communityId);
        var headings = Arrays.stream(AssetColumn.values())
                .map(column -> word(column.heading(), locale))
                .toList();
        return PlainSheet.of(
                word("asset.menu", locale),
                headings,
                list.stream().map(asset -> row(asset.is(), where, locale)).toList());
    }

    private List<@Nullable Object> row(AssetDetails is, AssetReader.Where where, Locale locale) {
        var interval = is.interval();
        return Arrays.asList(
                is.number(),
                word(is.kind().key(), locale),
                is.name(),
                where.buildings().stream()
                        .filter(each -> Long.valueOf(each.id()).equals(is.buildingId()))
                        .map(Building::name)
                        .findFirst()
                        .orElse(null),
                where.places().stream()
                        .filter(each -> Long.valueOf(each.id()).equals(is.placeId()))
                        .map(PublicPlace::name)
                        .findFirst()
                        .orElse(null),
                is.placeText(),
                is.maker(),
                is.model(),
                is.serial(),
                text(is.inServiceOn()),
                text(is.warrantyUntil()),
                interval == null ? null : interval.every(),
                interval == null ? null : word("asset.unit." + interval.unit(), locale),
                word(is.state().key(), locale),
                is.notes());
    }

    private static @Nullable String text(@Nullable Object day) {
        return day == null ? null : day.toString();
    }

    /** Takes a sheet over as a whole, or tells what to mend in it. */
    @Transactional
    public Taken take(long communityId, byte[] content, Actor by) {
        try {
            var rows = SheetRows.of(content, AssetColumn.values().length, MOST_ROWS + 1).stream()
                    .filter(row -> !row.blank())
                    .toList();
            return rows.isEmpty() || rows.size() > MOST_ROWS
                    ? new Taken.Useless(rows.isEmpty() ? "asset.import.empty" : "asset.import.tooMany")
                    : take(communityId, rows, by);
        } catch (SheetRows.Unreadable unreadable) {
            return new Taken.Useless(unreadable.tooBig() ? "asset.import.tooBig" : "asset.import.noSheet");
        }
    }

    private Taken take(long communityId, List<SheetRows.SheetRow> rows, Actor by) {
        var faults = new ArrayList<RowFault>();
        var read = new ArrayList<AssetDetails>();
        var numbers = new HashSet<String>();
        var where = reader.where(communityId);
        var constants = constants();
        for (var row : rows) {
            try {
                var details = AssetReader.read(entered(row, constants), where);
                read.add(details);
                if (!numbers.add(details.number())) {
                    faults.add(new RowFault(row.number(), "number", Reason.of("asset.fault.twice")));
                }
            } catch (ActIncomplete incomplete) {
                incomplete.faults().stream().map(fault -> fault(row, fault)).forEach(faults::add);
            }
        }
        return faults.isEmpty() ? write(communityId, read, by) : new Taken.Faults(faults);
    }

    private static RowFault fault(SheetRows.SheetRow row, FieldFault fault) {
        return new RowFault(row.number(), fault.field(), fault.reason());
    }

    private Taken write(long communityId, List<AssetDetails> read, Actor by) {
        var added = 0;
        var changed = 0;
        for (var details : read) {
            var known = assets.byNumber(communityId, details.number());
            if (known.isEmpty()) {
                assets.add(communityId, details, by);
                added++;
            } else if (!known.get().is().equals(details)) {
                assets.change(communityId, known.get().id(), known.get().version(), details, by);
                changed++;
            }
        }
        return new Taken.Done(added, changed, read.size() - added - changed);
    }

    private static Map<String, @Nullable String> entered(SheetRows.SheetRow row, Map<String, String> constants) {
        var entered = new HashMap<String, @Nullable String>();
        for (var column : AssetColumn.values()) {
            var typed = row.cell(column.ordinal());
            var prefix = column.constants();
            entered.put(
                    column.field(),
                    prefix == null ? typed : constants.getOrDefault(prefix + AssetColumn.folded(typed), typed));
        }
        return entered;
    }

    /** The words of both languages, and the constants themselves, by what they stand for. */
    private Map<String, String> constants() {
        var constants = new HashMap<String, String>();
        Stream.of(AssetKind.values()).forEach(each -> learn(constants, "asset.kind.", each));
        Stream.of(AssetState.values()).forEach(each -> learn(constants, "asset.state.", each));
        Stream.of(Interval.Unit.values()).forEach(each -> learn(constants, "asset.unit.", each));
        return constants;
    }

    private void learn(Map<String, String> constants, String prefix, Enum<?> constant) {
        constants.put(prefix + AssetColumn.folded(constant.name()), constant.name());
        LANGUAGES.forEach(language ->
                constants.put(prefix + AssetColumn.folded(word(prefix + constant.name(), language)), constant.name()));
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
