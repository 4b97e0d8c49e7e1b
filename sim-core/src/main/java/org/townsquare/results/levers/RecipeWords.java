package org.townsquare.results.levers;

import java.util.List;
import org.townsquare.results.words.Dollars;
import org.townsquare.results.words.Percent;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Company;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.levers.Moves;

/** A recipe in one plain sentence. */
public final class RecipeWords {

    private final Scenario scenario;
    private final Moves moves;
    private final LeversQuestion question;

    /** Those of a search. */
    public RecipeWords(Scenario scenario, Moves moves, LeversQuestion question) {
        this.scenario = scenario;
        this.moves = moves;
        this.question = question;
    }

    /** One that has just been found, before it has a number. */
    public String found(Recipe recipe) {
        return Words.say("levers.found", told(recipe));
    }

    String recipe(int number, Recipe recipe) {
        return Words.say("levers.recipe", number, told(recipe));
    }

    private String told(Recipe recipe) {
        double target = question.target();
        return Words.say(
                !recipe.holds(target)
                        ? "levers.told.fails"
                        : recipe.again().probability() < target ? "levers.told.short" : "levers.told",
                MovedLevers.words(moves, recipe.point()),
                cost(recipe.point()),
                question.wanted(),
                shown(recipe.again()),
                Math.abs(recipe.drop()) < 0.005
                        ? Words.say("levers.claim.same")
                        : Words.say("levers.claim", Percent.text(recipe.claim().probability())));
    }

    /** What a recipe costs, and where the money would come from. */
    private String cost(List<Integer> point) {
        double dollars = moves.dollars(point);
        double effort = moves.effort(point);
        if (dollars > 0 && effort > 0) {
            return Words.say("levers.cost.both", dollars(dollars), source(dollars), Words.decimal(effort, 2));
        }
        if (dollars > 0) {
            return Words.say("levers.cost.dollars", dollars(dollars), source(dollars));
        }
        return effort > 0
                ? Words.say("levers.cost.effort", Words.decimal(effort, 2))
                : Words.say("levers.cost.nothing");
    }

    private String source(double dollars) {
        Company company = scenario.platforms()
                .get(scenario.platformIndex(question.platform()))
                .company();
        double capital = company.capital() != null ? company.capital() : 0;
        if (dollars <= capital) {
            return Words.say("levers.source.capital", dollars(capital));
        }
        if (dollars <= capital + company.founder()) {
            return Words.say("levers.source.founder", dollars(company.founder()));
        }
        if (company.seekDays() == 0) {
            return Words.say("levers.source.nobody");
        }
        return Words.say(company.founder() > 0 ? "levers.source.investors.besides" : "levers.source.investors");
    }

    static String shown(Tried tried) {
        int unknown = tried.runs() - tried.decided();
        return Words.say(
                unknown > 0 ? "levers.shown.undecided" : "levers.shown",
                Percent.text(tried.probability()),
                tried.decided(),
                Percent.text(tried.interval().low()),
                Percent.text(tried.interval().high()),
                unknown);
    }

    /** An amount of money, short enough to read. */
    public static String dollars(double dollars) {
        return new Dollars().format(dollars);
    }
}
