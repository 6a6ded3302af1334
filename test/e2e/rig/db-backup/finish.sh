#!/bin/sh
mkdir -p backup
