package io.huiyin.bench.line;

import io.huiyin.bench.Figure;
import io.huiyin.bench.House;
import java.util.regex.Pattern;

/** What the server holds after all of it; it ran with the heap that users give it. */
public final class Memory {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private final House house;

    public Memory(House house) {
        this.house = house;
    }

    public void measure() {
        house.server().ask("GC.run");
        var used = USED.matcher(house.server().ask("GC.heap_info"));
        house.results()
                .add(Figure.listed(
                        "memory after the run, heap limit 512 MB",
                        "%d MB resident, %d MB at most, %s MB heap in use after collection"
                                .formatted(
                                        house.server().megabytes("VmRSS"),
                                        house.server().megabytes("VmHWM"),
                                        used.find() ? Integer.toString(Integer.parseInt(used.group(1)) / 1024) : "?")));
    }
}
