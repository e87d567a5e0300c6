package io.huiyin.faults;

import java.util.List;

/** What is done to a repair, one act after the other, and by whom. */
final class Course {
    private static final String LINES = """
            "lines": [{"name": "更换水龙头", "unit": "只", "quantity": "1", "labour": "5.00", "material": "55.00"}]""";

    private Course() {}

    /** An act: who does it, its noun, its fields. */
    record Act(String by, String noun, String fields) {
        String body(int version) {
            return "{\"version\": " + version + (fields.isEmpty() ? "" : ", " + fields) + "}";
        }
    }

    static String tap(long contact, int count) {
        return """
                {"contact": %d, "place": {"text": "F-%d"},
                 "customer": {"name": "陈美玲", "telephone": "+86 138-1234-5678"},
                 "fault": "水龙头漏水", "content": "厨房水龙头一直滴水，关不紧",
                 "trade": "PLUMBING", "priority": "%s", "readBack": true}""".formatted(contact, count, count % 3 == 0 ? "URGENT" : "REGULAR");
    }

    /** From taking note to the closed order. */
    static List<Act> of(long technician, int count) {
        var priority = count % 3 == 0 ? "URGENT" : "REGULAR";
        return List.of(
                new Act("engineer", "acknowledgement", ""),
                new Act("engineer", "triage", "\"priority\": \"" + priority + "\", \"trade\": \"PLUMBING\""),
                new Act("engineer", "dispatch", "\"technicianId\": " + technician),
                new Act("tech1", "acceptance", ""),
                new Act("tech1", "arrival", ""),
                new Act("tech1", "items", LINES),
                new Act("engineer", "review", "\"feasible\": true, " + LINES),
                new Act("tech1", "consent", "\"way\": \"SIGNATURE\", \"name\": \"陈美玲\", \"evidence\": \"copy-1\""),
                new Act(
                        "tech1",
                        "start",
                        "\"safety\": [\"WATER_OFF\", \"PROTECTED\", \"FLOOR_DRY\", \"CUSTOMER_TOLD\"]"),
                new Act("tech1", "completion", LINES + ", \"labourMinutes\": 40, \"result\": \"更换水龙头，试水正常\""),
                new Act("tech1", "signature", "\"name\": \"陈美玲\", \"tried\": true, \"quality\": 5, \"attitude\": 4"),
                new Act("tech1", "slip-return", ""),
                new Act("engineer", "verification", ""),
                new Act("desk", "finance-handover", ""),
                new Act("finance", "payment", "\"amount\": \"60.00\", \"receipt\": \"S-" + count + "\""),
                new Act("desk", "closure", ""));
    }
}
