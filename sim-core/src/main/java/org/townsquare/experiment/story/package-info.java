/**
 * Stories: claims about platforms, each held against the model by paired experiments.
 *
 * <ul>
 *   <li>{@link org.townsquare.experiment.story.Story} is the file; {@link org.townsquare.experiment.story.StoryFiles} reads it.
 *   <li>An {@link org.townsquare.experiment.story.Experiment} has two or more arms, each a scenario, and says which
 *       {@link org.townsquare.results.story.Yardstick} moves which way from the first to the last of them.
 *   <li>{@link org.townsquare.experiment.story.StoryRuns} says which runs it takes and what they show, and {@link org.townsquare.experiment.story.Judgement} says
 *       in plain words what came out.
 * </ul>
 */
package org.townsquare.experiment.story;
