// Entente: news about international politics to knowledge graphs.
// Copyright (c) 2026 the Entente authors. SPDX-License-Identifier: MIT
#include "pipeline.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

namespace entente::cli {
namespace {

namespace fs = std::filesystem;

/// A document that waits for a worker.
struct Job {
    std::uint64_t number = 0;
    Document doc = {};
};

using Outcome = std::variant<Reading, Diagnostic>;

// Thrown on the reading thread when another one has failed.
struct Stopped {};

/// Numbers what the reader finds, lets workers take it, and hands the outcomes on in order of the numbers.
class Line {
public:
    Line(const Stages& stages, std::size_t window) : stages_{stages}, window_{window} {}

    void add(Document doc) {
        std::unique_lock lock{mutex_};
        const std::uint64_t number = take_number(lock);
        jobs_.push_back({number, std::move(doc)});
        job_added_.notify_one();
    }

    void add(Diagnostic diagnostic) {
        std::unique_lock lock{mutex_};
        const std::uint64_t number = take_number(lock);
        hand_on(lock, number, std::move(diagnostic));
    }

    void close() {
        const std::lock_guard lock{mutex_};
        is_closed_ = true;
        job_added_.notify_all();
    }

    void work() {
        std::unique_lock lock{mutex_};
        while (true) {
            job_added_.wait(lock, [&] { return !jobs_.empty() || is_closed_ || failure_; });
            if (failure_ || jobs_.empty()) return;
            Job job = std::move(jobs_.front());
            jobs_.pop_front();
            lock.unlock();
            Outcome outcome = read(std::move(job.doc));
            lock.lock();
            hand_on(lock, job.number, std::move(outcome));
        }
    }

    void rethrow() const {
        if (failure_) std::rethrow_exception(failure_);
    }

private:
    // One article must not end a night's run, whatever is in it.
    Outcome read(Document doc) const {
        const std::string id = doc.id;
        try {
            return stages_.work(std::move(doc));
        } catch (const Error& error) {
            return Diagnostic{{}, std::string{error.what()} + " (in article " + id + ")"};
        } catch (const std::exception& error) {
            return Diagnostic{{id}, std::string{"cannot be analysed ("} + error.what() + "); please report this article"};
        }
    }

    // Waits until few enough are on their way: this is what bounds the memory.
    std::uint64_t take_number(std::unique_lock<std::mutex>& lock) {
        moved_on_.wait(lock, [&] { return n_added_ - next_ < window_ || failure_; });
        if (failure_) throw Stopped{};
        return n_added_++;
    }

    // Whoever completes the next number hands on it and its followers. The lock is let go meanwhile: only `is_handing_on_` holds the others off.
    void hand_on(std::unique_lock<std::mutex>& lock, std::uint64_t number, Outcome outcome) {
        waiting_.emplace(number, std::move(outcome));
        if (is_handing_on_) return;
        is_handing_on_ = true;
        while (!failure_ && !waiting_.empty() && waiting_.begin()->first == next_) {
            Outcome first = std::move(waiting_.extract(waiting_.begin()).mapped());
            lock.unlock();
            std::exception_ptr failure = deliver(std::move(first));
            lock.lock();
            ++next_;
            moved_on_.notify_all();
            if (failure) fail(failure);
        }
        is_handing_on_ = false;
    }

    std::exception_ptr deliver(Outcome outcome) const {
        try {
            if (auto* diagnostic = std::get_if<Diagnostic>(&outcome)) stages_.report(*diagnostic);
            else stages_.done(std::move(std::get<Reading>(outcome)));
            return nullptr;
        } catch (...) {
            return std::current_exception();
        }
    }

    void fail(std::exception_ptr failure) {
        failure_ = std::move(failure);
        job_added_.notify_all();
        moved_on_.notify_all();
    }

    const Stages& stages_;
    const std::uint64_t window_;
    std::mutex mutex_;
    std::condition_variable job_added_;
    std::condition_variable moved_on_;
    std::deque<Job> jobs_;
    std::map<std::uint64_t, Outcome> waiting_;  // done before their turn
    std::uint64_t n_added_ = 0;
    std::uint64_t next_ = 0;  // number to hand on next
    bool is_closed_ = false;
    bool is_handing_on_ = false;
    std::exception_ptr failure_;
};

void read_file(const fs::path& file, const ReadOptions& options, Line& line) {
    try {
        read_documents(
            file, options, [&](Document doc) { line.add(std::move(doc)); },
            [&](Diagnostic diagnostic) { line.add(std::move(diagnostic)); });
    } catch (const InputError& error) {
        // what() has the place already
        line.add(Diagnostic{{}, error.what()});
    } catch (const fs::filesystem_error& error) {
        line.add(Diagnostic{{file.string()}, "cannot be read (" + error.code().message() + "); check its permissions"});
    }
}

/// Threads that end with the scope, also when the reader throws.
class Workers {
public:
    Workers(unsigned n_threads, Line& line) : line_{line} {
        for (unsigned i = 0; i < n_threads; ++i) threads_.emplace_back([&line] { line.work(); });
    }
    ~Workers() {
        line_.close();
        for (std::thread& thread : threads_) thread.join();
    }
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

private:
    Line& line_;
    std::vector<std::thread> threads_;
};

}  // namespace

void run_pipeline(const std::vector<fs::path>& files, const ReadOptions& options, unsigned n_threads, const Stages& stages) {
    Line line{stages, std::uint64_t{4} * n_threads};
    try {
        const Workers workers{n_threads, line};
        for (const fs::path& file : files) read_file(file, options, line);
    } catch (const Stopped&) {
        // the reason is thrown below
    }
    line.rethrow();
}

}  // namespace entente::cli
