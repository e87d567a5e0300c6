package io.huiyin.repair.figures.web;

import io.huiyin.estate.Buildings;
import io.huiyin.estate.Community;
import io.huiyin.paper.SheetText;
import io.huiyin.repair.figures.Dimension;
import io.huiyin.repair.figures.FiguresFilter;
import io.huiyin.repair.figures.FiguresScope;
import io.huiyin.repair.figures.RepairFigure;
import io.huiyin.repair.figures.RepairFigures;
import io.huiyin.repair.figures.Tally;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Writes the figures as a workbook: a sheet of all with their formulas, and one for each thing that they are told apart by. */
@Component
class FiguresWorkbook {
    private final RepairFigures figures;
    private final FiguresPages pages;
    private final Buildings buildings;
    private final FiguresWords words;

    FiguresWorkbook(RepairFigures figures, FiguresPages pages, Buildings buildings, FiguresWords words) {
        this.figures = figures;
        this.pages = pages;
        this.buildings = buildings;
        this.words = words;
    }

    byte[] of(Community community, FiguresFilter filter, FiguresScope scope, Locale locale) {
        var counted = figures.count(community, filter);
        var naming = new FiguresPages.Naming(FiguresPages.names(buildings.of(community.id())), locale);
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Huiyin", "1.0")) {
            overview(
                    workbook.newWorksheet(words.text(locale, "repair-figures.sheet")), counted.total(), filter, locale);
            for (var dimension : Dimension.values()) {
                if (scope.allows(dimension)) {
                    var rows = dimension == Dimension.MONTH
                            ? FiguresPages.months(filter, counted.by(dimension))
                            : pages.rows(counted, dimension, RepairFigure.ORDERS, naming, Integer.MAX_VALUE);
                    var name = words.text(locale, "repair-figures.by." + dimension);
                    table(workbook.newWorksheet(name), name, rows, locale);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private void overview(Worksheet sheet, Tally total, FiguresFilter filter, Locale locale) {
        heading(sheet, locale, List.of("figure", "value", "counted", "version", "formula", "left"));
        sheet.width(0, 20);
        sheet.width(4, 70);
        sheet.width(5, 70);
        var row = 1;
        for (var figure : RepairFigure.values()) {
            for (var formula : figures.formulas().of(figure, filter.from(), filter.to())) {
                sheet.value(row, 0, words.text(locale, "repair-figures.figure." + figure));
                number(sheet, row, 1, figure, total);
                sheet.value(row, 2, total.orders(figure));
                sheet.value(row, 3, formula.version());
                sheet.value(row, 4, words.text(locale, formula.words()));
                sheet.value(row, 5, words.text(locale, formula.leftOut()));
                row++;
            }
        }
        sheet.value(row + 1, 0, words.text(locale, "repair-figures.period"));
        sheet.value(row + 1, 1, filter.from() + " – " + filter.to());
        sheet.value(row + 2, 0, words.text(locale, "repair-figures.origin"));
        sheet.value(row + 2, 1, words.text(locale, "repair-figures.origin." + filter.origin()));
    }

    private void heading(Worksheet sheet, Locale locale, List<String> columns) {
        for (var column = 0; column < columns.size(); column++) {
            sheet.value(0, column, words.text(locale, "repair-figures.column." + columns.get(column)));
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    /** Each rate has its number of orders beside it, so that it can be counted again. */
    private void table(Worksheet sheet, String name, List<FiguresView.Row> rows, Locale locale) {
        sheet.value(0, 0, name);
        sheet.width(0, 30);
        var column = 1;
        for (var figure : RepairFigure.values()) {
            column = column(sheet, column, figure, rows, locale);
        }
        for (var row = 0; row < rows.size(); row++) {
            sheet.value(row + 1, 0, SheetText.harmless(rows.get(row).label()));
        }
        sheet.range(0, 0, 0, column - 1).style().bold().set();
        sheet.freezePane(1, 1);
    }

    private int column(Worksheet sheet, int at, RepairFigure figure, List<FiguresView.Row> rows, Locale locale) {
        var title = words.text(locale, "repair-figures.figure." + figure);
        var counted = figure.unit().divided();
        sheet.value(0, at, title);
        sheet.width(at, 14);
        if (counted) {
            sheet.value(0, at + 1, title + " " + words.text(locale, "repair-figures.column.counted"));
            sheet.width(at + 1, 14);
        }
        for (var row = 0; row < rows.size(); row++) {
            var tally = rows.get(row).tally();
            number(sheet, row + 1, at, figure, tally);
            if (counted) {
                sheet.value(row + 1, at + 1, tally.orders(figure));
            }
        }
        return at + (counted ? 2 : 1);
    }

    private static void number(Worksheet sheet, int row, int column, RepairFigure figure, Tally tally) {
        tally.value(figure).ifPresent(value -> {
            sheet.value(row, column, value);
            sheet.style(row, column).format(format(figure)).set();
        });
    }

    private static String format(RepairFigure figure) {
        return switch (figure.unit()) {
            case COUNT -> "#,##0";
            case RATE -> "0.0%";
            case MEAN -> "0.00";
            case HOURS -> "#,##0.0";
            case YUAN -> "#,##0.00";
        };
    }
}
