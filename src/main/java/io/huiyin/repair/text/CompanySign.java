package io.huiyin.repair.text;

import io.huiyin.estate.Communities;
import io.huiyin.paper.PrintTemplate;
import io.huiyin.paper.PrintTemplates;
import io.huiyin.staff.Organisation;
import io.huiyin.staff.Organisations;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose text it is, as it stands in front of one: the letterhead's name, else the company's, else the community's. */
@Component
class CompanySign {
    private static final int LONGEST = 12;
    private final PrintTemplates prints;
    private final Organisations organisations;
    private final Communities communities;

    CompanySign(PrintTemplates prints, Organisations organisations, Communities communities) {
        this.prints = prints;
        this.organisations = organisations;
        this.communities = communities;
    }

    String of(long communityId) {
        return letterhead(communityId)
                .or(() -> company(communityId))
                .map(CompanySign::plain)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> plain(communities.get(communityId).name()));
    }

    private Optional<String> letterhead(long communityId) {
        var name = prints.letterhead(communityId, PrintTemplate.ALL).name();
        return name.isBlank() ? Optional.empty() : Optional.of(name);
    }

    private Optional<String> company(long communityId) {
        return organisations
                .siteOf(communityId)
                .flatMap(site -> Optional.ofNullable(site.parentId()))
                .flatMap(organisations::find)
                .map(Organisation::name);
    }

    private static String plain(String name) {
        var plain = name.replaceAll("[【】\\[\\]\\p{Cntrl}]", "").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST));
    }
}
