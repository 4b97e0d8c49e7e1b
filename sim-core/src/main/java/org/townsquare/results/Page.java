package org.townsquare.results;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.townsquare.results.folder.Durable;
import org.townsquare.results.folder.Json;
import org.townsquare.results.folder.Manifest;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.words.Edition;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;

/**
 * Fills in the templates of HTML pages. What is filled in stays text. A template takes its own words, which may be HTML, from the list of
 * the language: {@code say(key, …)}; {@code thousands(number)} writes a number with its thousands.
 */
public final class Page {

    private Page() {}

    /**
     * Writes the report of a folder, in which its charts are.
     *
     * @param more what the template is about besides title, description, charts and the files of the folder
     * @return the report
     */
    public static Path report(
            Path folder, String template, Scenario scenario, List<Chart> charts, Map<String, Object> more)
            throws IOException {
        Path report = folder.resolve(Report.FILE);
        reportAt(report, template, scenario, charts, more);
        return report;
    }

    /** Writes another page of a folder, a file in it, in the same way. */
    public static void reportAt(
            Path page, String template, Scenario scenario, List<Chart> charts, Map<String, Object> more)
            throws IOException {
        Path folder = page.getParent();
        Map<String, Object> model = new HashMap<>();
        model.put("title", scenario.title());
        model.put("description", scenario.description());
        model.put("charts", Charts.figures(folder, charts));
        model.put("manifest", Json.tree(Manifest.read(folder)));
        model.put("yaml", Files.readString(folder.resolve(Origin.SCENARIO)));
        model.putAll(more);
        write(page, template, model);
    }

    /** Writes a page from a template and what to fill in. */
    public static void write(Path file, String template, Map<String, Object> model) throws IOException {
        Durable.write(file, text(template, model).getBytes(StandardCharsets.UTF_8));
    }

    /** A template with what is filled in. */
    static String text(String template, Map<String, Object> model) throws IOException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(Page.class, "");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setNumberFormat("computer");
        StringWriter out = new StringWriter();
        Map<String, Object> all = new HashMap<>(model);
        all.put("lang", Edition.current().language().code());
        all.put("say", (TemplateMethodModelEx) Page::say);
        all.put("thousands", (TemplateMethodModelEx)
                of -> Words.thousands(number(of.get(0)).longValue()));
        try {
            configuration.getTemplate(template).process(all, out);
        } catch (TemplateException e) {
            throw new IllegalStateException(template + " does not fit its data", e);
        }
        return out.toString();
    }

    private static Object say(List<?> arguments) throws TemplateModelException {
        Object[] about = new Object[arguments.size() - 1];
        for (int i = 0; i < about.length; i++) {
            Object argument = arguments.get(i + 1);
            about[i] = argument instanceof TemplateNumberModel number ? number.getAsNumber() : escaped(argument);
        }
        String key = ((TemplateScalarModel) arguments.get(0)).getAsString();
        return HTMLOutputFormat.INSTANCE.fromMarkup(Words.say(key, about));
    }

    /** What the list says is HTML already. */
    private static String escaped(Object argument) throws TemplateModelException {
        return argument instanceof TemplateHTMLOutputModel markup
                ? HTMLOutputFormat.INSTANCE.getMarkupString(markup)
                : HTMLOutputFormat.INSTANCE.escapePlainText(((TemplateScalarModel) argument).getAsString());
    }

    private static Number number(Object argument) throws TemplateModelException {
        return ((TemplateNumberModel) argument).getAsNumber();
    }
}
