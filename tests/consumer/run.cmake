# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE ${work}/prefix ${work}/build)
set(check COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --install ${build} --prefix ${work}/prefix --component dev OUTPUT_QUIET ${check})
execute_process(COMMAND ${CMAKE_COMMAND} -S ${source} -B ${work}/build -G ${generator} -D CMAKE_CXX_COMPILER=${compiler}
  -D CMAKE_CXX_FLAGS=${flags} -D CMAKE_PREFIX_PATH=${work}/prefix ${check})
execute_process(COMMAND ${CMAKE_COMMAND} --build ${work}/build ${check})
execute_process(COMMAND ${work}/build/consumer ${check})
