package io.huiyin.insight.web;

import io.huiyin.matter.CaseFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where the page of a matter is, by its kind, as its procedure's module says. */
@Component
class MatterPaths {
    private final Map<String, String> paths;

    MatterPaths(List<CaseFile<?, ?, ?>> files) {
        paths = files.stream().collect(Collectors.toMap(file -> file.procedure().name(), CaseFile::path));
    }

    /** Beneath the community: {@code /repairs/BX20261121-0007}. */
    String of(String kind, String number) {
        return "/" + paths.getOrDefault(kind, "matters") + "/" + number;
    }
}
