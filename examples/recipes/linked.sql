-- SPDX-License-Identifier: Apache-2.0
-- SPDX-FileCopyrightText: The ftf authors
-- DuckDB over the outputs: people that at least two sources know, with the score of the weakest pair inside.
select c.cluster, count(distinct p.source) as sources, count(distinct c.record) as records, min(s.score) as weakest
from read_json_auto('clusters.jsonl') c
join read_json_auto('profiles.jsonl') p on p.id = c.record
join read_json_auto('clusters.jsonl') d on d.cluster = c.cluster
left join read_json_auto('pairs.jsonl') s on s.a = c.record and s.b = d.record
group by c.cluster
having count(distinct p.source) > 1
order by c.cluster;
