/** Scenario files: reading, extending, overriding, validating, writing, and the JSON Schema. */
package org.townsquare.scenario.file;
