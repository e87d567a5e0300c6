package io.huiyin.insight.web;

import io.huiyin.estate.Community;
import io.huiyin.matter.Finding;
import io.huiyin.matter.Findings;
import io.huiyin.site.Words;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Puts what was found into the reader's words. */
@Component
class ChecksPages {
    private static final int GONE_SHOWN = 20;
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z_]+)+");
    private final Findings findings;
    private final MatterPaths paths;
    private final Words words;

    ChecksPages(Findings findings, MatterPaths paths, Words words) {
        this.findings = findings;
        this.paths = paths;
        this.words = words;
    }

    ChecksView of(Community community, boolean mayCheck, Locale reader) {
        return new ChecksView(
                findings.latest(community.id()).orElse(null),
                open(community, reader),
                lines(findings.gone(community.id(), GONE_SHOWN), reader),
                mayCheck);
    }

    List<ChecksView.Line> open(Community community, Locale reader) {
        return lines(findings.open(community.id()), reader);
    }

    private List<ChecksView.Line> lines(List<Finding> found, Locale reader) {
        return found.stream()
                .map(finding -> new ChecksView.Line(
                        finding.number(),
                        paths.of(finding.kind(), finding.number()),
                        finding.title(),
                        finding.rule(),
                        words.text(reader, finding.messageKey(), detail(finding, reader)),
                        finding.foundAt(),
                        finding.goneAt()))
                .toList();
    }

    private String detail(Finding finding, Locale reader) {
        return KEY.matcher(finding.detail()).matches() ? words.text(reader, finding.detail()) : finding.detail();
    }
}
