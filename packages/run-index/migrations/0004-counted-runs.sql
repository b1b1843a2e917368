-- How many runs there are, counted along: which of them are too many is told by when they began, and no number of a
-- row says that once a pair was written into the index again.
CREATE TABLE run_count (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  runs INTEGER NOT NULL
);

INSERT INTO run_count (id, runs) SELECT 1, count(*) FROM pipeline_runs;

CREATE TRIGGER run_counted AFTER INSERT ON pipeline_runs
BEGIN
  UPDATE run_count SET runs = runs + 1;
END;

CREATE TRIGGER run_forgotten AFTER DELETE ON pipeline_runs
BEGIN
  UPDATE run_count SET runs = runs - 1;
END;
