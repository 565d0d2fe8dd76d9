// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "entente/knowledge/actors.h"

#include "entente/text/errors.h"
#include "names.h"
#include "table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

namespace entente {
namespace {

/// How likely a reading is by the way the name is used, before the tables say otherwise.
constexpr float default_prior(NameUse use) {
    switch (use) {
        case NameUse::name:
            return 1.0F;
        case NameUse::acronym:
            return 0.9F;
        case NameUse::demonym:
            return 0.95F;
        case NameUse::capital:
            return 0.6F;
        case NameUse::metonym:
            return 0.6F;
        case NameUse::surname:
            return 0.8F;
    }
    return 0.0F;
}

std::optional<NameUse> use_of(std::string_view text) {
    constexpr std::pair<std::string_view, NameUse> uses[] = {{"name", NameUse::name},       {"acronym", NameUse::acronym},
                                                             {"demonym", NameUse::demonym}, {"capital", NameUse::capital},
                                                             {"metonym", NameUse::metonym}, {"surname", NameUse::surname}};
    for (const auto& [name, use] : uses)
        if (name == text) return use;
    return std::nullopt;
}

std::optional<EntityKind> kind_of(std::string_view text) {
    constexpr std::pair<std::string_view, EntityKind> kinds[] = {{"country", EntityKind::country},
                                                                 {"person", EntityKind::person},
                                                                 {"organization", EntityKind::organization},
                                                                 {"place", EntityKind::place}};
    for (const auto& [name, kind] : kinds)
        if (name == text) return kind;
    return std::nullopt;
}

/// Calls `take` with each non-empty part of `text`.
template <class Take>
void for_each_part(std::string_view text, char separator, Take take) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        if (end > begin) take(text.substr(begin, end - begin));
        begin = end + 1;
    }
}

float read_prior(const Table& table, std::size_t line, std::string_view text) {
    float prior = 0.0F;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), prior);
    if (error != std::errc() || end != text.data() + text.size() || prior < 0.0F || prior > 1.0F)
        table.fail(line, "\"" + std::string(text) + "\" is not a prior between 0 and 1");
    return prior;
}

/// "Georgia~0.7" -> "Georgia".
std::string_view name_part(std::string_view written) { return written.substr(0, written.find('~')); }

std::size_t count_words(std::string_view name) { return 1 + static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')); }

}  // namespace

/// Collects the rows of all tables; the names are grouped when all are known.
class ActorTables {
public:
    void read(const std::filesystem::path& path, bool may_override);
    Actors finish();

private:
    /// A name waiting to be grouped.
    struct Reading {
        std::string name;
        Candidate candidate;
    };
    /// An id that another row must define.
    struct Reference {
        std::string id;
        const Table* table;
        std::size_t line;
    };
    /// Where an actor table has its columns.
    struct Columns {
        std::size_t id, kind, name, wikidata, country, part_of, sector, members, prior;
        std::array<std::pair<std::size_t, NameUse>, 5> names;
    };
    /// A row about an actor that a later table may define.
    struct Pending {
        const Table* table;
        const Table::Row* row;
    };

    static Columns columns_of(const Table& table);
    void read_actors(const Table& table, bool may_override);
    ActorIndex add_actor(const Table& table, const Table::Row& row, std::string_view id, bool may_override);
    void add_fields(const Table& table, const Table::Row& row, const Columns& columns, Actor& actor);
    void add_names(const Table& table, const Table::Row& row, const Columns& columns, ActorIndex actor);
    void add_written(const Table& table, const Table::Row& row, ActorIndex actor, std::string_view written, NameUse use);
    void add_name(std::string_view name, ActorIndex actor, NameUse use, float prior);
    void add_term(const Pending& pending);
    void add_extra_name(const Pending& pending);
    void add_surnames();
    ActorIndex find_actor(const Table& table, std::size_t line, std::string_view id) const;
    void refer(const Table& table, std::size_t line, std::string_view id);
    void group_names();
    /// One reading for each actor: the best.
    static void add_candidate(std::vector<Candidate>& candidates, Actors::Range& range, const Candidate& candidate);

    Actors result_;
    std::vector<std::unique_ptr<Table>> tables_;
    std::vector<float> weights_;  // of each actor: how well known it is
    std::vector<Reading> readings_;
    std::vector<Reference> references_;
    std::vector<Pending> terms_;
    std::vector<Pending> extra_names_;
};

void ActorTables::read(const std::filesystem::path& path, bool may_override) {
    auto owned = std::make_unique<Table>(path);
    const Table& table = *owned;
    const std::string_view first = table.columns().front();
    if (first == "noun") return;  // RoleNouns and BodyNouns read those
    tables_.push_back(std::move(owned));
    if (first == "actor" && table.column("title") != Table::npos) {
        table.expect_columns({"actor", "title", "body", "from", "until"}, {"actor", "title", "body", "from", "until"});
        for (const Table::Row& row : table.rows()) terms_.push_back({&table, &row});
    } else if (first == "actor") {
        table.expect_columns({"actor", "use", "name", "prior"}, {"actor", "use", "name", "prior"});
        for (const Table::Row& row : table.rows()) extra_names_.push_back({&table, &row});
    } else {
        read_actors(table, may_override);
    }
}

void ActorTables::read_actors(const Table& table, bool may_override) {
    table.expect_columns({"id", "kind", "name", "wikidata", "country", "part_of", "sector", "members", "prior", "names", "acronyms",
                          "demonyms", "capitals", "metonyms"},
                         {"id", "kind", "name"});
    const Columns columns = columns_of(table);
    result_.actors_.reserve(result_.actors_.size() + table.rows().size());
    result_.by_id_.reserve(result_.by_id_.size() + table.rows().size());
    for (const Table::Row& row : table.rows()) {
        const ActorIndex index = add_actor(table, row, table.field(row, columns.id), may_override);
        add_fields(table, row, columns, result_.actors_[index]);
        const std::string_view weight = table.field(row, columns.prior);
        if (!weight.empty()) weights_[index] = read_prior(table, row.line, weight);
        add_names(table, row, columns, index);
    }
}

ActorTables::Columns ActorTables::columns_of(const Table& table) {
    return {.id = table.column("id"),
            .kind = table.column("kind"),
            .name = table.column("name"),
            .wikidata = table.column("wikidata"),
            .country = table.column("country"),
            .part_of = table.column("part_of"),
            .sector = table.column("sector"),
            .members = table.column("members"),
            .prior = table.column("prior"),
            .names = {{{table.column("names"), NameUse::name},
                       {table.column("acronyms"), NameUse::acronym},
                       {table.column("demonyms"), NameUse::demonym},
                       {table.column("capitals"), NameUse::capital},
                       {table.column("metonyms"), NameUse::metonym}}}};
}

ActorIndex ActorTables::add_actor(const Table& table, const Table::Row& row, std::string_view id, bool may_override) {
    if (id.empty()) table.fail(row.line, "the id is missing");
    const auto index = static_cast<ActorIndex>(result_.actors_.size());
    const auto [place, is_new] = result_.by_id_.try_emplace(std::string(id), index);
    if (is_new) {
        result_.actors_.emplace_back().id = id;
        weights_.push_back(1.0F);
    } else if (!may_override) {
        table.fail(row.line, "the id \"" + std::string(id) + "\" is there twice");
    }
    return place->second;
}

void ActorTables::add_fields(const Table& table, const Table::Row& row, const Columns& columns, Actor& actor) {
    const std::string_view kind_name = table.field(row, columns.kind);
    const auto kind = kind_of(kind_name);
    if (!kind) table.fail(row.line, "\"" + std::string(kind_name) + "\" is no kind; country, person, organization and place are");
    actor.kind = *kind;
    actor.name = name_part(table.field(row, columns.name));
    if (actor.name.empty()) table.fail(row.line, "the name is missing");
    if (actor.kind == EntityKind::country) actor.iso3 = actor.id;
    const auto keep = [&](std::string& where, std::size_t column) {
        if (column != Table::npos) where = table.field(row, column);
    };
    keep(actor.wikidata, columns.wikidata);
    keep(actor.country, columns.country);
    keep(actor.part_of, columns.part_of);
    keep(actor.sector, columns.sector);
    refer(table, row.line, actor.country);
    refer(table, row.line, actor.part_of);
    if (const std::string_view members = table.field(row, columns.members); !members.empty()) {
        actor.members.clear();
        for_each_part(members, ' ', [&](std::string_view id) {
            actor.members.emplace_back(id);
            refer(table, row.line, id);
        });
    }
}

void ActorTables::add_names(const Table& table, const Table::Row& row, const Columns& columns, ActorIndex actor) {
    add_written(table, row, actor, table.field(row, columns.name), NameUse::name);
    for (const auto& [column, use] : columns.names)
        for_each_part(table.field(row, column), '|', [&, how = use](std::string_view name) { add_written(table, row, actor, name, how); });
}

void ActorTables::add_written(const Table& table, const Table::Row& row, ActorIndex actor, std::string_view written, NameUse use) {
    const std::string_view name = name_part(written);
    const float prior = name.size() == written.size() ? default_prior(use) : read_prior(table, row.line, written.substr(name.size() + 1));
    if (name.empty()) table.fail(row.line, "a name is missing before its prior");
    add_name(name, actor, use, prior * (0.5F + 0.5F * weights_[actor]));  // a full name is seldom somebody else's
}

void ActorTables::add_name(std::string_view name, ActorIndex actor, NameUse use, float prior) {
    std::string normal = normalised_name(name);
    if (normal.starts_with("the ")) normal.erase(0, 4);  // "The Hague" keeps its own
    std::string plain = without_marks(normal);
    if (plain != normal) readings_.push_back({std::move(plain), {actor, use, prior}});
    readings_.push_back({std::move(normal), {actor, use, prior}});
}

void ActorTables::add_term(const Pending& pending) {
    const auto field = [&](std::string_view column) { return pending.table->field(*pending.row, pending.table->column(column)); };
    const std::size_t line = pending.row->line;
    Actor& actor = result_.actors_[find_actor(*pending.table, line, field("actor"))];
    find_actor(*pending.table, line, field("body"));
    actor.terms.push_back({.title = std::string(field("title")),
                           .body = std::string(field("body")),
                           .from = std::string(field("from")),
                           .until = std::string(field("until"))});
}

void ActorTables::add_extra_name(const Pending& pending) {
    const auto field = [&](std::string_view column) { return pending.table->field(*pending.row, pending.table->column(column)); };
    const std::size_t line = pending.row->line;
    const ActorIndex actor = find_actor(*pending.table, line, field("actor"));
    const auto use = use_of(field("use"));
    if (!use) pending.table->fail(line, "\"" + std::string(field("use")) + "\" is no use of a name");
    if (field("name").empty()) pending.table->fail(line, "the name is missing");
    add_name(field("name"), actor, *use, read_prior(*pending.table, line, field("prior")));
}

void ActorTables::add_surnames() {
    const std::size_t n_readings = readings_.size();
    for (std::size_t i = 0; i < n_readings; ++i) {
        const Candidate candidate = readings_[i].candidate;
        const Actor& actor = result_.actors_[candidate.actor];
        if (actor.kind != EntityKind::person || candidate.use != NameUse::name) continue;
        const std::string full = readings_[i].name;  // the vector grows below
        for (std::string& surname : surnames(full, actor.country))
            readings_.push_back(
                {std::move(surname), {candidate.actor, NameUse::surname, default_prior(NameUse::surname) * weights_[candidate.actor]}});
    }
}

ActorIndex ActorTables::find_actor(const Table& table, std::size_t line, std::string_view id) const {
    const auto found = result_.by_id_.find(id);
    if (found == result_.by_id_.end()) table.fail(line, "no table has an actor with the id \"" + std::string(id) + "\"");
    return found->second;
}

void ActorTables::refer(const Table& table, std::size_t line, std::string_view id) {
    if (!id.empty()) references_.push_back({std::string(id), &table, line});
}

void ActorTables::group_names() {
    auto& by_name = result_.by_name_;
    by_name.reserve(readings_.size());
    std::vector<std::uint32_t> group_of;  // of each reading
    std::vector<std::uint32_t> counts;    // of each group
    group_of.reserve(readings_.size());
    for (Reading& reading : readings_) {
        const auto next = static_cast<std::uint32_t>(counts.size());
        const std::size_t n_words = count_words(reading.name);
        const auto [place, is_new] = by_name.try_emplace(std::move(reading.name), Actors::Range{next, next});
        if (is_new) {
            counts.push_back(0);
            result_.longest_name_ = std::max(result_.longest_name_, n_words);
        }
        group_of.push_back(place->second.begin);
        ++counts[place->second.begin];
    }
    std::vector<Actors::Range> ranges;
    ranges.reserve(counts.size());
    std::uint32_t next = 0;
    for (const std::uint32_t count : counts) {
        ranges.push_back({next, next});
        next += count;
    }
    result_.candidates_.resize(next);  // where an actor has a name twice, a place stays unused
    for (std::size_t i = 0; i < readings_.size(); ++i) add_candidate(result_.candidates_, ranges[group_of[i]], readings_[i].candidate);
    for (const Actors::Range& range : ranges)
        std::stable_sort(result_.candidates_.begin() + range.begin, result_.candidates_.begin() + range.end,
                         [](const Candidate& left, const Candidate& right) { return left.prior > right.prior; });
    for (auto& [name, range] : by_name) range = ranges[range.begin];  // in any order: each entry is changed apart
}

void ActorTables::add_candidate(std::vector<Candidate>& candidates, Actors::Range& range, const Candidate& candidate) {
    const auto end = candidates.begin() + range.end;
    const auto same =
        std::find_if(candidates.begin() + range.begin, end, [&](const Candidate& other) { return other.actor == candidate.actor; });
    if (same == end) {
        *end = candidate;
        ++range.end;
    } else if (candidate.prior > same->prior) {
        *same = candidate;
    }
}

Actors ActorTables::finish() {
    for (const Reference& reference : references_) find_actor(*reference.table, reference.line, reference.id);
    for (const Pending& pending : terms_) add_term(pending);
    for (const Pending& pending : extra_names_) add_extra_name(pending);
    add_surnames();
    group_names();
    return std::move(result_);
}

Actors Actors::load(const std::filesystem::path& folder, std::span<const std::filesystem::path> also) {
    std::vector<std::filesystem::path> paths;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->path().extension() == ".tsv") paths.push_back(entry->path());
    if (error) throw ModelError({folder.string()}, "the folder of knowledge tables cannot be read: " + error.message());
    if (paths.empty()) throw ModelError({folder.string()}, "the folder has no knowledge tables (*.tsv)");
    std::sort(paths.begin(), paths.end());
    ActorTables tables;
    for (const auto& path : paths) tables.read(path, false);
    for (const auto& path : also) tables.read(path, true);
    return tables.finish();
}

std::span<const Candidate> Actors::lookup(std::string_view name) const {
    const auto found = by_name_.find(name);
    if (found == by_name_.end()) return {};
    return std::span<const Candidate>(candidates_).subspan(found->second.begin, found->second.end - found->second.begin);
}

std::span<const Candidate> Actors::find(std::string_view name) const {
    std::string normal = normalised_name(name);
    if (has_article(normal)) {
        normal.front() = 'T';
        if (const auto found = lookup(normal); !found.empty()) return found;
        normal.erase(0, 4);
    }
    if (const auto found = lookup(normal); !found.empty()) return found;
    if (const std::string letters = without_stops(normal); !letters.empty()) return lookup(letters);
    return lookup(without_marks(normal));
}

const Actor* Actors::by_id(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &actors_[found->second];
}

}  // namespace entente
