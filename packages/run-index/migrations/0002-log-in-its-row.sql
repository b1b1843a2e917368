-- The lines of a run stand in its own row: written with it, and gone with it, they are no rows more.
ALTER TABLE pipeline_runs ADD COLUMN log TEXT;
UPDATE pipeline_runs SET log =
  (SELECT json_group_array(json_object('at', at, 'level', level, 'message', message))
   FROM (SELECT * FROM pipeline_logs WHERE comparison_id = pipeline_runs.comparison_id ORDER BY line))
WHERE EXISTS (SELECT 1 FROM pipeline_logs WHERE comparison_id = pipeline_runs.comparison_id);
DROP TABLE pipeline_logs;

-- When the pair is to be asked what became of a run that nobody told the end of.
ALTER TABLE pipeline_runs ADD COLUMN ask_at INTEGER NOT NULL DEFAULT 0;
DROP INDEX pipeline_runs_running;
CREATE INDEX pipeline_runs_running ON pipeline_runs (ask_at) WHERE status = 'running';
