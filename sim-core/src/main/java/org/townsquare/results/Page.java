package org.townsquare.results;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Fills in the templates of HTML pages. What is filled in stays text. */
public final class Page {

    private Page() {}

    /** Writes a page from a template and what to fill in. */
    public static void write(Path file, String template, Map<String, Object> model) throws IOException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(Page.class, "");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setNumberFormat("computer");
        StringWriter out = new StringWriter();
        try {
            configuration.getTemplate(template).process(model, out);
        } catch (TemplateException e) {
            throw new IllegalStateException(template + " does not fit its data", e);
        }
        Durable.write(file, out.toString().getBytes(StandardCharsets.UTF_8));
    }
}
