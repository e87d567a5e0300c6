package io.huiyin.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a column of the file may tell of a request, with the headings by which it is usually known. */
public enum Field {
    ID("unique key|id|key|number|no|ticket|request id|编号|单号|工单号|工单编号|序号|报修单号|受理编号"),
    RECEIVED(
            "created date|created|received|opened|open date|reported|date received|报修时间|受理时间|登记时间|创建时间|来电时间|投诉时间|提交时间|报事时间"),
    CLOSED("closed date|closed|completed|resolved|close date|finished|完成时间|办结时间|关闭时间|结单时间|完工时间|处理完成时间"),
    CATEGORY("complaint type|category|type|problem|fault|kind|类别|类型|分类|报修类别|报修类型|故障|事项|项目|故障类型"),
    ADDRESS("incident address|address|building|location|street address|地址|楼栋|楼号|位置|地点|报修地址|房屋地址|楼宇"),
    HOME("apartment|unit|home|room|flat|apt|房号|房间|房屋|室号|门牌|房间号|户号"),
    DESCRIPTION("descriptor|description|details|content|problem details|summary|内容|描述|报修内容|问题描述|详情|故障描述|报事内容|事由"),
    RESULT("resolution description|resolution|result|outcome|处理结果|结果|处理情况|办理结果|处理意见|完成情况"),
    STATUS("status|state|状态|处理状态|工单状态|进度"),
    CHANNEL("open data channel type|channel|source|channel type|渠道|来源|报修方式|受理渠道|受理方式"),
    CUSTOMER("customer|name|caller|contact name|reported by|姓名|业主|客户|报修人|联系人|客户姓名|业主姓名"),
    TELEPHONE("phone|telephone|mobile|contact phone|电话|手机|联系电话|联系方式|手机号|手机号码|电话号码");

    private final List<String> headings;

    Field(String headings) {
        this.headings = Arrays.asList(headings.split("\\|"));
    }

    /** Whether an import can't do without it. */
    public boolean required() {
        return this == RECEIVED || this == CATEGORY || this == ADDRESS;
    }

    public String key() {
        return "history.field." + name();
    }

    /** How well a heading names the field: the lower the better; the number of known headings when it does not. */
    int fit(String heading) {
        var plain = heading.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", " ");
        var index = headings.indexOf(plain);
        return index < 0 ? headings.size() : index;
    }

    boolean known(String heading) {
        return fit(heading) < headings.size();
    }
}
