package io.huiyin.demo;

import io.huiyin.matter.Priority;
import io.huiyin.staff.Trade;
import java.util.List;

/** What breaks in the demonstration: the desk's words, and the price-list items it comes down to, found by name. */
record DemoFault(String fault, String content, String spot, Trade trade, Priority priority, String item) {
    static final List<DemoFault> AT_HOME = List.of(
            new DemoFault("水龙头漏水", "厨房水龙头关不紧，一直滴水", "厨房", Trade.PLUMBING, Priority.REGULAR, "水龙头"),
            new DemoFault("马桶漏水", "主卫马桶水箱持续进水，声音很大", "主卫", Trade.PLUMBING, Priority.REGULAR, "水箱"),
            new DemoFault("下水道堵塞", "厨房地漏返水，已漫到客厅", "厨房", Trade.DRAINAGE, Priority.URGENT, "疏通"),
            new DemoFault("插座没电", "主卧一排插座没有电，空调用不了", "主卧", Trade.ELECTRICAL, Priority.REGULAR, "插座"),
            new DemoFault("跳闸", "一开热水器就跳闸，家里有老人", "全屋", Trade.ELECTRICAL, Priority.URGENT, "漏电"),
            new DemoFault("灯管不亮", "阳台灯不亮，想换一支", "阳台", Trade.ELECTRICAL, Priority.LOW, "灯"),
            new DemoFault("门锁损坏", "卧室门锁拧不动，人出不来", "次卧", Trade.DOORS_WINDOWS, Priority.URGENT, "锁"),
            new DemoFault("软管渗水", "洗手盆下面的软管渗水", "次卫", Trade.PLUMBING, Priority.REGULAR, "软管"));

    static final List<DemoFault> IN_PUBLIC = List.of(
            new DemoFault("大堂灯不亮", "大堂顶灯闪烁后熄灭", "大堂", Trade.ELECTRICAL, Priority.REGULAR, ""),
            new DemoFault("电梯异响", "客梯运行到中层有异响", "客梯", Trade.LIFT, Priority.URGENT, ""),
            new DemoFault("水泵房漏水", "水泵出口法兰滴水", "水泵房", Trade.PLUMBING, Priority.REGULAR, ""));
}
