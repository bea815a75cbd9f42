#pragma once

#include <memory>

#include "review/review_store.h"
#include "review/sql_database.h"

namespace daejo::review {

/// Makes a queue that stores its data in `database`.
std::unique_ptr<ReviewStore> make_sql_review_store(std::unique_ptr<SqlDatabase> database);

}  // namespace daejo::review
