/** What a person drives a run with: buttons, sliders, dialogs, the tree of parameters. */
package org.townsquare.gui.control;
