package io.huiyin.history.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the requests of a CSV file in the order in which they came in; rows without a readable time are counted. */
final class PastRequests {
    private static final List<DateTimeFormatter> TIMES = Stream.of(
                    "MM/dd/yyyy hh:mm:ss a", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy/M/d H:mm")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
            .toList();
    private static final List<String> CREATED = List.of("Created Date", "received", "created", "报修时间", "受理时间");
    private static final List<String> KEY = List.of("Unique Key", "id", "单号", "编号");
    private static final List<String> FAULT = List.of("Complaint Type", "title", "故障", "类别");
    private static final List<String> CONTENT = List.of("Descriptor", "detail", "内容");
    private static final List<String> PLACE = List.of("Incident Address", "address", "地点", "房号");
    private static final List<String> CHANNEL = List.of("Open Data Channel Type", "channel", "来源");
    private final List<PastRequest> inOrder;
    private final int unreadable;

    private PastRequests(List<PastRequest> inOrder, int unreadable) {
        this.inOrder = inOrder;
        this.unreadable = unreadable;
    }

    static PastRequests read(Path file) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var parser = format.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            return of(parser.getRecords());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can't read " + file, unreadable);
        }
    }

    private static PastRequests of(List<CSVRecord> records) {
        var timed = records.stream()
                .flatMap(row -> created(row).map(at -> new Timed(at, row)).stream())
                .sorted(Comparator.comparing(Timed::at))
                .toList();
        var requests = new ArrayList<PastRequest>();
        for (var each : timed) {
            requests.add(request(each, timed.getFirst().at()));
        }
        return new PastRequests(List.copyOf(requests), records.size() - timed.size());
    }

    private record Timed(LocalDateTime at, CSVRecord row) {}

    private static PastRequest request(Timed timed, LocalDateTime first) {
        var row = timed.row();
        var fault = value(row, FAULT);
        return new PastRequest(
                value(row, KEY).isEmpty() ? String.valueOf(row.getRecordNumber()) : value(row, KEY),
                Duration.between(first, timed.at()),
                value(row, CHANNEL).toUpperCase(Locale.ROOT).contains("PHONE") ? "CALL" : "APP",
                fault.substring(0, Math.min(60, fault.length())),
                fault + " " + value(row, CONTENT),
                value(row, PLACE));
    }

    private static Optional<LocalDateTime> created(CSVRecord row) {
        var text = value(row, CREATED);
        return TIMES.stream().flatMap(format -> parsed(text, format).stream()).findFirst();
    }

    private static Optional<LocalDateTime> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format));
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }

    private static String value(CSVRecord row, List<String> names) {
        return names.stream()
                .filter(row::isMapped)
                .filter(row::isSet)
                .map(row::get)
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    List<PastRequest> inOrder() {
        return inOrder;
    }

    int unreadable() {
        return unreadable;
    }
}
