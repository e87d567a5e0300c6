package io.huiyin.paper;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Fills a template and makes a PDF of it; every print of the house goes through it. */
@Component
public class Press {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Pdf pdf;

    Press(Pdf pdf) {
        this.pdf = pdf;
    }

    /** The language of a print: English or else Chinese. */
    public static Locale language(Locale wanted) {
        return wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** The template with these contents as PDF. */
    public byte[] print(String template, Map<String, Object> contents, Locale locale) {
        var page = new StringOutput();
        templates.render(template, contents, page);
        return pdf.render(page.toString(), locale);
    }
}
